import type { KycRequest } from '../kyc/kyc.js';
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
  /** Somebody's access ended, and who has their open links now; `why`: whether an owner took it away. */
  | {
      readonly kind: 'member_left';
      readonly why?: 'removed' | 'gone';
      readonly name: string | null;
      readonly openLinks: number;
      /** Null: nobody could take them over. */
      readonly heirName: string | null;
    }
  /** What another owner did to all of it; `by`: their name, null where nobody knows it. */
  | { readonly kind: 'owner_did'; readonly deed: OwnersDeed; readonly by: string | null }
  /** A workspace or chat does not have Paylink any more. */
  | { readonly kind: 'workspace_lost'; readonly name: string | null };

/** It is closed, and erased at that time; open again; or all of it was taken along. */
export type OwnersDeed =
  | { readonly what: 'closing'; readonly eraseAt: Date }
  | { readonly what: 'reopened' | 'exported' };

/** Shown until its owner has it. */
export interface MerchantNews {
  /** Told twice under one key, it is told once. */
  readonly key: string;
  readonly note: MerchantNote;
  /** Members who are told beside the owners; absent: nobody. */
  readonly also?: readonly string[];
  /** A member who knows it; absent: all are told. */
  readonly except?: string;
}
