import type { KeyState } from './api/api-key.js';
import type { Scope } from './api/scope.js';
import type { DeliveryChannel } from './delivery/delivery.js';
import type { DeliveryReason } from './delivery/delivery-reason.js';
import type { KycAction, KycState } from './kyc/kyc.js';
import type { KycProblem } from './kyc/kyc-facts.js';
import type { LiveRefused } from './kyc/live-refused.js';
import type { FieldProblem } from './link/field-problem.js';
import type { LinkState } from './link/link.js';
import type { LinkAsk } from './link/link-ask.js';
import type { LinkRefusal } from './link/link-refusal.js';
import type { Role } from './merchant/member.js';
import type { Mode } from './merchant/merchant.js';
import type { Action } from './merchant/permissions.js';
import type { SettingsProblem } from './merchant/validate-settings.js';
import type { Money } from './money/money.js';

type Nothing = Readonly<Record<never, never>>;

/** How the link stands that was asked about, and what was asked. */
interface LinkStanding {
  readonly state: LinkState;
  readonly reference: string;
  readonly asked: LinkAsk;
}

/** Why a gateway does not take our keys. */
export type GatewayProblem = 'key_refused' | 'wrong_mode' | 'not_allowed' | 'removed';

/** Why somebody whom the operator named may not decide on this merchant: they are in it, or said so already. */
export type ReviewerProblem = 'not_operator' | 'member' | 'twice';

/** What is wrong with a request that came from outside. */
interface RefusedRequest {
  readonly provider: string;
  readonly problem: string;
}

/**
 * Every way in which a use case can refuse, and what it tells beside its code. Safe to show and to log: no secrets, no
 * contacts. Adapters map each code to an HTTP status and to chat copy.
 */
export interface ErrorDetails
  extends Readonly<
    Record<
      Exclude<LinkRefusal, 'rate_limited' | 'refund_too_large' | 'second_person_needed' | 'write_conflict'>,
      LinkStanding
    >
  > {
  readonly invalid_input:
    | { readonly problems: readonly FieldProblem[] }
    /** Names of fields that a request's schema refused. */
    | { readonly fields: readonly string[] };
  readonly reference_taken: { readonly reference: string };
  readonly link_not_found: Nothing;
  readonly not_allowed: {
    readonly action?: Action;
    readonly role?: Role;
    readonly reason?: 'cross_site_form';
  };
  /** Whom to ask; null where nobody owns the merchant, or the owner's name is unknown. */
  readonly role_missing: {
    readonly ownerName: string | null /** They had one before. */;
    readonly hadOne?: true;
  };
  /** Nobody would own the merchant. */
  readonly last_owner: Nothing;
  /** Nobody of this merchant, or nobody any more. */
  readonly member_unknown: Nothing;
  readonly owner_missing: Nothing;
  readonly person_unknown: Nothing;
  /** A code for joining that was used, is too old, or never was one. */
  readonly invitation_unknown: Nothing;
  /** Whoever comes with a code is in that merchant already. */
  readonly already_member: { readonly merchantName: string };
  readonly too_many_watching: { readonly most: number };
  /** A key of the API that may not do this, whatever its owner may. `field`: what alone of the request asks for it. */
  readonly scope_missing: { readonly scope: Scope; readonly field?: 'send' | 'reminders' };
  readonly key_not_found: Nothing;
  /** `key`: there is nobody beside its maker who could agree to a key, or its maker tried to. */
  readonly second_person_needed: LinkStanding | { readonly of: 'key' };
  readonly too_many_keys: { readonly most: number };
  /** It stands so that this cannot be done. */
  readonly key_not_now: { readonly state: KeyState };
  readonly event_not_found: Nothing;
  readonly endpoint_not_found: Nothing;
  readonly too_many_endpoints: { readonly most: number };
  /** An address that we do not call, or whose answer to a ping was no 2xx; `problem`: in words for a developer. */
  readonly endpoint_refused: {
    readonly problem: string;
    readonly status: number | null;
    readonly answer: string;
  };
  readonly payment_not_found: Nothing;
  readonly refund_not_found: Nothing;
  readonly live_mode_refused: LiveRefused;
  /** The review stands so that this cannot be done. `from`: when a new draft may be begun. */
  readonly kyc_not_now: { readonly state: KycState; readonly action: KycAction; readonly from?: Date };
  readonly kyc_incomplete: { readonly problems: readonly KycProblem[] };
  /** Nobody began the review of this merchant; or there is no such merchant. */
  readonly kyc_not_found: Nothing;
  /** It is another merchant's, was erased, or never was. */
  readonly document_not_found: Nothing;
  readonly reviewer_not_allowed: { readonly why: ReviewerProblem };
  readonly draft_discarded: Nothing;
  readonly draft_not_found: Nothing;
  readonly settings_invalid: { readonly problems: readonly SettingsProblem[] };
  /** Nothing says where to write by this channel. */
  readonly contact_missing: { readonly reference: string; readonly channel: DeliveryChannel };
  /** An earlier message there bounced for good, or its reader wants no more. */
  readonly address_suppressed: {
    readonly reference: string;
    readonly channel: DeliveryChannel;
    readonly reason: DeliveryReason;
  };
  /** What was to be stopped or moved has left, or is just leaving; or there is nothing to stop. */
  readonly already_left: { readonly reference: string };
  readonly signature_invalid: RefusedRequest;
  readonly body_unreadable: RefusedRequest;
  readonly provider_unknown: { readonly mode: Mode } | { readonly provider: string };
  readonly provider_unavailable: Partial<RefusedRequest>;
  /** It answered that it will not; `reason`: in its own words. */
  readonly provider_refused: { readonly provider: string; readonly reason: string };
  /** A person must mend the keys of a gateway. */
  readonly gateway_misconfigured: { readonly provider: string; readonly problem: GatewayProblem };
  /** More than what is left; null: nothing is. */
  readonly refund_too_large: { readonly reference: string; readonly atMost: Money | null };
  /** The same amount went back a moment ago; asked for again on purpose it goes. */
  /** `isWaiting`: the earlier one waits for a second person. */
  readonly refund_repeated: {
    readonly reference: string;
    readonly amount: Money;
    readonly at: Date;
    readonly isWaiting: boolean;
  };
  /** What was typed is no amount of this link's currency. */
  readonly refund_amount: { readonly reference: string; readonly currency: string };
  /** The gateway takes what speaks for a payment only on its own pages. */
  readonly evidence_by_hand: { readonly reference: string; readonly provider: string };
  /** A page that one person may open once: used, too old, or never made. `isOpened`: another browser opened it. */
  readonly page_gone: { readonly isOpened?: true };
  /** It was closed, and erased since. */
  readonly merchant_unknown: Nothing;
  /** Its owner closed the merchant. */
  readonly merchant_closed: Nothing;
  /** A merchant takes no real money at the moment: it is suspended, or its gateway stopped it. */
  readonly payments_paused: Nothing;
  /** A link that was tried too often says how it stands: nobody knows when that ends. */
  /** `of`: what there are too many of at once, unless it came too often. */
  readonly rate_limited: { readonly retryAfterMs: number; readonly of?: 'streams' | 'pings' } | LinkStanding;
  readonly write_conflict: Nothing;
  readonly store_unavailable: { readonly waitedMs?: number };
}

export type ErrorCode = keyof ErrorDetails;
