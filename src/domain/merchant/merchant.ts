import type { ChatPlace } from '../chat/chat-place.js';
import type { OwnWorkspace } from '../chat/workspace.js';
import type { UsualReminders } from '../delivery/reminder-rule.js';
import type { Language } from '../text/language.js';
import type { Closing } from './closing.js';
import { INITIAL_REFUNDS, type RefundSettings } from './refund-settings.js';
import { INITIAL_SENDING, type SendingSettings } from './sending-settings.js';

/** Test: no money moves. Live: refused until the operator approved the merchant. */
export type Mode = 'test' | 'live';

/** When a new link ends if its maker does not say. */
export type DefaultExpiry = { readonly kind: 'never' } | { readonly kind: 'after'; readonly hours: number };

export interface MerchantSettings {
  /** The channel that gets the short "paid" line, and the cards of links made outside a channel. */
  readonly paidChannel: ChatPlace | null;
  /** Places that follow all links: each gets the card of every new one, and the short "paid" line; `MOST_WATCHING` at most. */
  readonly watching: readonly ChatPlace[];
  /** Offered first in the form, the default currency leading; at least one. */
  readonly currencies: readonly string[];
  /** IANA name, for members whose own zone is unknown and for the pay page. */
  readonly timeZone: string;
  readonly defaultExpiry: DefaultExpiry;
  /** For links that Paylink sends. */
  readonly reminders: UsualReminders;
  /** Of what channels read, and of customers whose link names none. */
  readonly language: Language;
  /** Of what is written to customers. */
  readonly sending: SendingSettings;
  /** Of money that goes back. */
  readonly refunds: RefundSettings;
}

/** Each costs every link a message of its own. */
export const MOST_WATCHING = 5;

/** A business: the tenant that owns links. */
export interface Merchant {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, as its owner signed up; null: nobody said yet. */
  readonly country: string | null;
  readonly mode: Mode;
  /** The workspaces and chats that this merchant is in; at least one, the one it came with first. */
  readonly workspaces: readonly OwnWorkspace[];
  readonly settings: MerchantSettings;
  readonly createdAt: Date;
  /** Absent while it is open. */
  readonly closing?: Closing;
}

export const INITIAL_SETTINGS: MerchantSettings = {
  paidChannel: null,
  watching: [],
  currencies: ['USD', 'EUR', 'GBP'],
  timeZone: 'UTC',
  defaultExpiry: { kind: 'never' },
  reminders: 'off',
  language: 'en',
  sending: INITIAL_SENDING,
  refunds: INITIAL_REFUNDS,
};
