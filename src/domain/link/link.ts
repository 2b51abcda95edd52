import type { DeliveryChannel } from '../delivery/delivery.js';
import type { ReminderRule } from '../delivery/reminder-rule.js';
import type { Mode } from '../merchant/merchant.js';
import type { Money } from '../money/money.js';
import type { Attempt } from '../payment/attempt.js';
import type { Dispute } from '../payment/dispute.js';
import type { Refund } from '../refund/refund.js';
import type { Language } from '../text/language.js';
import type { CardPlace } from './card-place.js';
import type { LinkEvent } from './link-event.js';
import type { ReceiptDetails } from './receipt-details.js';
import type { Successor } from './successor.js';

export const LINK_STATES = [
  'open',
  'processing',
  'paid',
  'partially_refunded',
  'refunded',
  'expired',
  'cancelled',
  'needs_review',
] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Why a person must look: paid after the end, paid twice, or paid another amount. */
export const LINK_EXCEPTIONS = ['late', 'over', 'mismatch'] as const;
export type LinkException = (typeof LINK_EXCEPTIONS)[number];

export type SendTiming =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly at: Date }
  | { readonly kind: 'no' };

export interface Customer {
  readonly name: string | null;
  readonly email: string | null;
  /** E.164: `+66812345678`. */
  readonly phone: string | null;
}

/** Internal to the merchant's team; the customer never sees it. */
export interface Note {
  readonly key: string;
  readonly value: string;
}

/** What a person asks for: a link before it exists. */
export interface LinkDraft {
  readonly amount: Money;
  readonly description: string | null;
  readonly customer: Customer;
  /** Null: one is generated, `PL-7KQ2M9` style. */
  readonly reference: string | null;
  readonly notes: readonly Note[];
  readonly channels: readonly DeliveryChannel[];
  readonly sendTiming: SendTiming;
  /** Null: never expires. */
  readonly expiresAt: Date | null;
  /** The customer's; null: the merchant's. */
  readonly language: Language | null;
  /** Null: the merchant's rule. */
  readonly reminders: ReminderRule | null;
  /** The id of the link whose place it takes; null: of none. */
  readonly reissueOf: string | null;
}

/** A payment link with all that happened to it. Only `applyToLink` makes the next one. */
export interface Link extends LinkDraft {
  readonly id: string;
  readonly merchantId: string;
  /** The unguessable part of the pay page's address. */
  readonly slug: string;
  readonly reference: string;
  readonly mode: Mode;
  readonly reminders: ReminderRule;
  /** The link that took its place; null: none did. */
  readonly successor: Successor | null;
  /** Null: the receipt is made out to whoever paid. */
  readonly receiptDetails: ReceiptDetails | null;
  /** The member who made it, or has it since whoever did is gone. */
  readonly ownerId: string;
  /** Where its cards live, each kept in step; at least one. */
  readonly cardPlaces: readonly CardPlace[];
  readonly createdAt: Date;
  readonly state: LinkState;
  readonly exception: LinkException | null;
  /** Some dispute is open: nothing is refunded meanwhile. */
  readonly disputeOpen: boolean;
  readonly disputes: readonly Dispute[];
  readonly attempts: readonly Attempt[];
  readonly refunds: readonly Refund[];
  /** Every event so far, oldest first: the audit trail and the card's thread. */
  readonly history: readonly LinkEvent[];
  /** Grows by one with each change; a write names the version it read. */
  readonly version: number;
}
