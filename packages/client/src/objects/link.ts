import type { Mode } from './mode.js';
import type { Money, MoneyInput } from './money.js';
import type { Payment } from './payment.js';
import type { TimelineEntry } from './timeline.js';

export type Channel = 'email' | 'sms' | 'whatsapp';
/** RFC 3339 with its zone, or a Date. */
export type Time = string | Date;

export type LinkState =
  | 'open'
  | 'processing'
  | 'paid'
  | 'partially_refunded'
  | 'refunded'
  | 'expired'
  | 'cancelled'
  | 'needs_review';

/** A payment link. */
export type Link = {
  readonly object: 'link';
  readonly id: string;
  /** Where the customer pays. */
  readonly url: string;
  readonly state: LinkState;
  /** Why a person must look: paid after the end, twice, or another amount; null: nothing is the matter. */
  readonly exception: 'late' | 'over' | 'mismatch' | null;
  readonly dispute_open: boolean;
  readonly mode: Mode;
  readonly amount: Money;
  readonly amount_paid: Money;
  readonly amount_refunded: Money;
  readonly description: string | null;
  readonly reference: string;
  readonly customer: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly notes: { readonly [key: string]: string };
  readonly channels: readonly Channel[];
  /** When the first message goes, or went; null: none does. */
  readonly send_at: string | null;
  readonly reminders: 'off' | 'usual' | readonly string[];
  readonly language: string | null;
  readonly expires_at: string | null;
  /** Why the last try to pay failed; null: it did not. */
  readonly last_decline: string | null;
  /** The member who made it, or has it since. */
  readonly owner: string;
  readonly reissue_of: string | null;
  readonly reissued_as: { readonly id: string; readonly url: string; readonly reference: string } | null;
  readonly created_at: string;
  /** Grows with each change; `update` takes it as `ifRevision`. */
  readonly revision: number;
};

/** A link with what was asked for by `expand`. */
export type ExpandedLink = Link & {
  readonly payments?: readonly Payment[];
  readonly timeline?: readonly TimelineEntry[];
};

/** A message that was asked for. */
export type Sending = {
  readonly id: string;
  readonly channels: readonly Channel[];
  /** Until then it can be called off in chat. */
  readonly due_at: string;
  /** It waits for the daytime until then; null: it does not have to. */
  readonly held_until: string | null;
  /** Ways by which nothing goes to this customer, and why. */
  readonly left_out: readonly { readonly channel: Channel; readonly reason: string }[];
};

/** A link, and the message that was asked for. */
export type SentLink = Link & { readonly sending: Sending };

export type Expansion = 'payments' | 'timeline';

export interface Contact {
  readonly email?: string;
  /** International: `+66812345678`. */
  readonly phone?: string;
}

/** What a link is made of. Only `amount` is needed. */
export interface NewLink {
  readonly amount: MoneyInput;
  readonly description?: string;
  /** Your own id of it, unique in your merchant: the same create twice is then the same link. */
  readonly reference?: string;
  readonly customer?: Contact & { readonly name?: string };
  readonly notes?: { readonly [key: string]: string };
  /** By which ways it goes to the customer; none unless given. */
  readonly channels?: readonly Channel[];
  /** When; `now` if there are channels. */
  readonly send?: 'now' | 'no' | { readonly at: Time };
  /** Null: it never ends. Left out: by your merchant's settings. */
  readonly expires_at?: Time | null;
  readonly language?: string;
  readonly reminders?: 'off' | 'usual' | readonly Time[];
}

export interface LinkChange {
  readonly expires_at?: Time | null;
  readonly reminders?: 'off' | 'usual' | readonly Time[];
  /** By their keys: those that are not named stay; null: it goes. */
  readonly notes?: { readonly [key: string]: string | null };
}
