import type { Scope } from '../api/scope.js';
import type { KycRequest } from '../kyc/kyc.js';
import type { TeamRole } from '../merchant/member.js';
import type { Mode } from '../merchant/merchant.js';
import type { Money } from '../money/money.js';

/** What somebody in a merchant is told that no link is about: its owners, unless it says whom. */
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
      /** It is a key of the API that ended. */
      readonly isProgram?: true;
    }
  /** To who may agree: a key of the API that gives real money back waits for a second person. */
  | {
      readonly kind: 'key_asked';
      readonly keyId: string;
      readonly name: string;
      readonly mode: Mode;
      readonly scopes: readonly Scope[];
      readonly makerName: string | null;
    }
  /** To who asked for it. */
  | {
      readonly kind: 'key_settled';
      readonly keyId: string;
      readonly name: string;
      readonly outcome: 'approved' | 'declined';
      readonly byName: string | null;
    }
  /** Somebody is gone who made keys of the API, or saw their secrets: they go on as they are. */
  | { readonly kind: 'keys_left'; readonly name: string | null; readonly keys: readonly KeyLeft[] }
  /** A key of the API that programs use ends soon, or has ended. */
  | {
      readonly kind: 'key_ends';
      readonly key: KeyLeft;
      readonly endsAt: Date;
      readonly isOver: boolean;
    }
  /** What another owner did to all of it; `by`: their name, null where nobody knows it. */
  | { readonly kind: 'owner_did'; readonly deed: OwnersDeed; readonly by: string | null }
  /** To the very person whom an owner chose for the team, or took out of it; `byName`: who did, null where nobody knows it. */
  | {
      readonly kind: 'own_access';
      /** Null: they may do nothing any more. */
      readonly role: TeamRole | null;
      readonly byName: string | null;
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

export interface KeyLeft {
  readonly name: string;
  readonly mode: Mode;
  /** Of its newest secret; null: none was shown. */
  readonly lastFour: string | null;
  /** Null: never. */
  readonly lastUsedAt: Date | null;
}

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
  /** Members whom alone it is for; absent: the owners, and those beside them. */
  readonly only?: readonly string[];
  /** A later one has what was told shown anew, as it stands by then; absent: 1. */
  readonly version?: number;
  /** A member who knows it; absent: all are told. */
  readonly except?: string;
  /** It reaches also who may do nothing any more. */
  readonly isFarewell?: true;
}
