import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { ReviewerAction } from '../../../domain/kyc/reviewer-actions.js';
import type { Decision } from '../../../domain/link/decision-kinds.js';
import type { InvitedRole, TeamRole } from '../../../domain/merchant/member.js';
import type { Mode } from '../../../domain/merchant/merchant.js';
import type { Money } from '../../../domain/money/money.js';
import type { LinkHandle } from '../../../service/links/get-link-or-throw.js';
import type { EndpointPress, KeyPress } from './api-press.js';
import type { ListQuery } from './list-query.js';

/** One member a kind, so that each kind can be told from the others. */
export type Bare<Kind extends string> = Kind extends string ? { readonly kind: Kind } : never;
export type OfLink<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly link: LinkHandle }
  : never;
type OfLinkAnd<Kind extends string, Of> = Kind extends string
  ? { readonly kind: Kind; readonly link: LinkHandle } & Of
  : never;
type OfDraft<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly draftId: string }
  : never;

/** What is asked for about one link. */
export type LinkPress = OfLink<
  | 'status'
  | 'cancel'
  | 'ask_share'
  | 'show_qr'
  | 'again'
  /** The form of a message to the customer; at once where there is nothing to choose. */
  | 'ask_send'
  | 'remind'
  | 'send_now'
  /** The form of another time. */
  | 'ask_move'
  | 'ask_extend'
  | 'reissue'
  /** The form of a refund. */
  | 'ask_refund'
>;

/** A refund that waits is stopped, agreed to or refused. */
export type RefundPress = OfLinkAnd<
  'undo_refund' | 'approve_refund' | 'decline_refund',
  { readonly refundId: string }
>;

/** The same amount once more, on purpose. `after`: when it was refunded before; pressed twice it goes once. */
export interface RefundAgainPress {
  readonly kind: 'refund_again';
  readonly link: LinkHandle;
  readonly amount: Money;
  readonly reason: string | null;
  readonly after: string;
}

/** What becomes of money that nobody expected so. */
export interface DecidePress {
  readonly kind: 'decide';
  readonly link: LinkHandle;
  readonly attemptId: string;
  readonly decision: Decision;
}

/** The form of why it was decided so. */
export interface ExplainPress {
  readonly kind: 'ask_explain';
  readonly link: LinkHandle;
  readonly attemptId: string;
}

/** What speaks for a disputed payment: to write it, to read it before it goes, to send it. */
export type EvidencePress = OfLinkAnd<
  'ask_evidence' | 'ask_send_evidence' | 'send_evidence',
  { readonly disputeRef: string }
>;

/** A message at once. `channels`: null: as the link went, else by its contacts. */
export interface SendPress {
  readonly kind: 'send';
  readonly link: LinkHandle;
  readonly channels: readonly DeliveryChannel[] | null;
}

/** The form of why an address is written to again. */
export interface LiftPress {
  readonly kind: 'ask_lift';
  readonly link: LinkHandle;
  readonly channel: DeliveryChannel;
}

/** Stops what has not left. `sendingId`: null: the first sending; `ALL_SENDINGS`: all that wait. */
export interface CallOffPress {
  readonly kind: 'call_off';
  readonly link: LinkHandle;
  readonly sendingId: string | null;
}

/** A city or a zone, as it is pressed or was typed. */
interface SetZonePress {
  readonly kind: 'set_zone';
  readonly zone: string;
}

/** What links that are made from then on are. */
interface ModePress {
  readonly kind: 'change_mode';
  readonly mode: Mode;
}

/** A code by which somebody joins from the other chat. */
export interface InvitePress {
  readonly kind: 'invite';
  readonly as: 'me' | InvitedRole;
}

type OfMember<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly memberId: string }
  : never;

/** About one person of the team. */
export type MemberPress = OfMember<'show_member' | 'show_doings' | 'ask_remove' | 'remove_member'>;

/** They have this role from now on. `from`: what whoever pressed saw; absent: an old button, of which nobody knows it. */
export interface GiveRolePress {
  readonly kind: 'give_role';
  readonly memberId: string;
  readonly role: TeamRole;
  readonly from?: TeamRole | 'none';
}

/** Who has their open links once they are gone; null: an owner. `seen`: as of `GiveRolePress`, the mark of the deputy. */
export interface GiveDeputyPress {
  readonly kind: 'give_deputy';
  readonly memberId: string;
  readonly deputyId: string | null;
  readonly seen?: string;
}

/** The form of a decision of the operator's about a merchant. `submission`: which one whoever pressed saw. */
export interface AskKycDecisionPress {
  readonly kind: 'ask_kyc_decision';
  readonly merchantId: string;
  readonly action: ReviewerAction;
  readonly submission: number;
}

/** What a reviewer can look at of a merchant. */
export interface LookDocumentsPress {
  readonly kind: 'look_documents';
  readonly merchantId: string;
}

/** What a button or an option can ask for: small enough that every chat can carry it and bring it back. */
export type Pressable =
  | Bare<'open_form' | 'open_settings' | 'open_sending' | 'open_money' | 'open_gateways' | 'help'>
  /** How the owner's merchant stands with the operator; what is sent to it, and taken back. */
  | Bare<'open_kyc' | 'refresh_kyc' | 'submit_kyc' | 'ask_withdraw_kyc' | 'withdraw_kyc'>
  | Bare<'ask_document' | 'ask_sign_up' | 'begin_anew'>
  /** Everything that there is of the merchant; its end, asked about twice, and taken back. */
  | Bare<'open_export' | 'open_close' | 'ask_close' | 'close_merchant' | 'reopen_merchant'>
  | ModePress
  /** A form for the city whose time somebody goes by; all links told of in the chat where it is pressed. */
  | Bare<'ask_zone' | 'watch' | 'ask_invite' | 'ask_people'>
  | SetZonePress
  | InvitePress
  | { readonly kind: 'open_team'; readonly page: number }
  | MemberPress
  | GiveRolePress
  | GiveDeputyPress
  /** All links told of no longer in the place with this id. */
  | { readonly kind: 'stop_watching'; readonly channelId: string }
  /** The form of a kept draft, with everything that was typed: from a refusal, and back from the review. */
  | OfDraft<'open_draft' | 'back_to_form'>
  /** What was left unfinished: on from where it was, or not offered any more. */
  | OfDraft<'go_on' | 'discard_draft'>
  /** One of the readings of an amount that can be read two ways; from messages of earlier releases. */
  | { readonly kind: 'choose_amount'; readonly draftId: string; readonly amount: Money }
  /** One of the readings of what a line was asked about: the first question that its draft keeps. */
  | { readonly kind: 'choose_reading'; readonly draftId: string; readonly reading: number }
  /** The customer of an earlier link, for a draft that names them without a contact. */
  | { readonly kind: 'use_customer'; readonly draftId: string; readonly linkId: string }
  | { readonly kind: 'list'; readonly query: ListQuery; readonly page: number }
  /** `filter`: the key of one of `LIST_FILTERS`. */
  | { readonly kind: 'filter_list'; readonly filter: string }
  /** The form of a message to oneself. */
  | { readonly kind: 'ask_trial'; readonly channel: DeliveryChannel }
  | KeyPress
  | EndpointPress
  | AskKycDecisionPress
  | LookDocumentsPress
  | SendPress
  | LiftPress
  | CallOffPress
  | RefundPress
  | RefundAgainPress
  | DecidePress
  | ExplainPress
  | EvidencePress
  | LinkPress;
