import type { KycRequest } from '../kyc/kyc.js';
import type { Mode } from '../merchant/merchant.js';
import type { Money } from '../money/money.js';

/** What a merchant's owners are told that no link is about. */
export type MerchantNote =
  /** How it stands with the operator from now on; `reason`: in the operator's words. */
  | {
      readonly kind: 'kyc_decided';
      readonly outcome: 'approved' | 'rejected' | 'suspended' | 'resumed' | 'lapsed';
      readonly reason: string;
    }
  | { readonly kind: 'kyc_asked'; readonly requests: readonly KycRequest[] }
  /** The approval grows old in so many days. */
  | { readonly kind: 'review_due'; readonly days: number; readonly by: Date }
  /** How much of what is allowed before the review was asked for. */
  | { readonly kind: 'limit_share'; readonly share: 'third' | 'two_thirds' | 'full'; readonly limit: Money }
  /** The gateway does not let an account charge, or pay out, or does so again; `reason`: in its words. */
  | {
      readonly kind: 'gateway_standing';
      readonly provider: string;
      readonly charges: boolean;
      readonly payouts: boolean;
      readonly reason: string | null;
    }
  /** Somebody is gone from the chat: their access ended, and who has their open links now. */
  | {
      readonly kind: 'member_left';
      readonly name: string | null;
      readonly openLinks: number;
      /** Null: nobody could take them over. */
      readonly heirName: string | null;
    }
  /** A workspace or chat does not have Paylink any more. */
  | { readonly kind: 'workspace_lost'; readonly name: string | null }
  | WebhookNote;

/** How the calls to an address that hears of events go. */
export interface WebhookNote {
  readonly kind: 'webhook_health';
  readonly endpointId: string;
  readonly url: string;
  readonly mode: Mode;
  /** `soon_off`: a day before; `off`: after five days; `gone`: it answered 410; `works`: again, after `failing`. */
  readonly health: 'failing' | 'soon_off' | 'off' | 'gone' | 'works';
  /** Since when nothing but failures came; with `gone`, of an address that did not fail before: when it is told. */
  readonly since: Date;
  /** When it is switched off, or was; null: it is not. */
  readonly offAt: Date | null;
  /** What went wrong last, in words for a developer; null with `works`. */
  readonly problem: string | null;
}

/** Shown until its owner has it. */
export interface MerchantNews {
  /** Told twice under one key, it is told once. */
  readonly key: string;
  readonly note: MerchantNote;
  /** Members who are told beside the owners; absent: nobody. */
  readonly also?: readonly string[];
}
