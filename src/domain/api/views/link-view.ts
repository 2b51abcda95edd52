import type { ReminderRule } from '../../delivery/reminder-rule.js';
import type { Link, LinkException, LinkState } from '../../link/link.js';
import { buildPayUrl } from '../../link/pay-url.js';
import { capturedMinor, returnedMinor } from '../../payment/balance.js';
import { findDeclined } from '../../payment/find-declined.js';
import { type MoneyView, toMoneyView, toTimeView } from './money-view.js';

/** A payment link as programs read it. */
export type LinkView = {
  readonly object: 'link';
  readonly id: string;
  /** Where the customer pays. */
  readonly url: string;
  readonly state: LinkState;
  /** Why a person must look; null: nothing is the matter. */
  readonly exception: LinkException | null;
  readonly dispute_open: boolean;
  readonly mode: 'test' | 'live';
  readonly amount: MoneyView;
  readonly amount_paid: MoneyView;
  readonly amount_refunded: MoneyView;
  readonly description: string | null;
  readonly reference: string;
  readonly customer: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly notes: { readonly [key: string]: string };
  readonly channels: readonly ('email' | 'sms' | 'whatsapp')[];
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
  /** Grows with each change; also the ETag. */
  readonly revision: number;
};

/** `publicUrl`: without a trailing slash. */
export function toLinkView(link: Link, publicUrl: string): LinkView {
  const { amount, customer, successor } = link;
  const { name, email, phone } = customer;
  const inItsCurrency = (minor: number) => toMoneyView({ minor, currency: amount.currency });
  return {
    object: 'link',
    id: link.id,
    url: buildPayUrl(publicUrl, link),
    state: link.state,
    exception: link.exception,
    dispute_open: link.disputeOpen,
    mode: link.mode,
    amount: toMoneyView(amount),
    amount_paid: inItsCurrency(capturedMinor(link)),
    amount_refunded: inItsCurrency(returnedMinor(link)),
    description: link.description,
    reference: link.reference,
    customer: { name, email, phone },
    notes: Object.fromEntries(link.notes.map(({ key, value }) => [key, value])),
    channels: link.channels,
    send_at: toSendAt(link),
    reminders: toRemindersView(link.reminders),
    language: link.language,
    expires_at: toTimeView(link.expiresAt),
    last_decline: findLastDecline(link),
    owner: link.ownerId,
    reissue_of: link.reissueOf,
    reissued_as:
      successor === null
        ? null
        : { id: successor.linkId, url: buildPayUrl(publicUrl, successor), reference: successor.reference },
    created_at: link.createdAt.toISOString(),
    revision: link.version,
  };
}

function toSendAt({ sendTiming, createdAt, channels }: Link): string | null {
  if (channels.length === 0 || sendTiming.kind === 'no') return null;
  return (sendTiming.kind === 'at' ? sendTiming.at : createdAt).toISOString();
}

function toRemindersView(reminders: ReminderRule): LinkView['reminders'] {
  return typeof reminders === 'string' ? reminders : reminders.at.map((at) => at.toISOString());
}

function findLastDecline({ state, attempts }: Link): string | null {
  return state === 'open' ? (findDeclined(attempts)?.declineReason ?? null) : null;
}
