import type { Answered } from '../domain/chat/answered.js';
import type { ChatPlace, ChatPlatform } from '../domain/chat/chat-place.js';
import type { NotedFault } from '../domain/delivery/account-fault.js';
import type { GatewayProblem } from '../domain/error-details.js';
import type { Mode } from '../domain/merchant/merchant.js';
import type { ReportReason } from '../domain/merchant/page-report.js';
import type { MerchantNote } from '../domain/news/merchant-note.js';
import type { Language } from '../domain/text/language.js';

/** What a message about a link shows; its words are made from the link as it is when the message goes out. */
export type LinkContent =
  | { readonly kind: 'card' }
  | { readonly kind: 'history_line'; readonly eventId: string }
  /** `isExtra`: beside the one in the merchant's own channel; where it cannot be shown, nobody else gets it. */
  | { readonly kind: 'paid_line'; readonly eventId: string; readonly isExtra?: true }
  | { readonly kind: 'owner_note'; readonly eventId: string }
  /** To the merchant's owner: a carrier refuses the account, and the link's message waits with all others. */
  | (NotedFault & { readonly kind: 'account_note' })
  /**
   * To the merchant's owner: a gateway does not take the keys, and what goes back waits. `isPress`: nothing waits, a
   * customer could not begin to pay. `isOperators`: the keys are the operator's, and no owner can mend them.
   */
  | {
      readonly kind: 'gateway_note';
      readonly provider: string;
      readonly problem: GatewayProblem;
      readonly isPress?: true;
      readonly isOperators?: true;
    }
  /** To who may agree to a refund: `eventId`: that asked for it. */
  | { readonly kind: 'approval_note'; readonly eventId: string; readonly refundId: string }
  /** To who may decide about money, or speak for a payment that is disputed: `eventId`: the question. */
  | { readonly kind: 'decision_note'; readonly eventId: string }
  /** A chat does not let us in any more: that of the very person who reads it, or one with a name, if it is known. */
  | {
      readonly kind: 'chat_note';
      readonly platform: ChatPlatform;
      readonly isPrivate: boolean;
      readonly name: string | null;
    }
  /** Below what somebody wrote, who pasted the pay link: `url` exactly as it stands there. */
  | { readonly kind: 'unfurl'; readonly messageId: string; readonly url: string }
  /** Where a card stood that is in this place now. */
  | { readonly kind: 'card_moved'; readonly place: ChatPlace }
  /** The pay link itself, shared to a channel by a member. */
  | { readonly kind: 'shared_link'; readonly memberId: string }
  /**
   * What a person was answered about the link, in a message that shows how it stands or what can be done with it; it was
   * posted with the answer. `until`: until when it can be edited; null: for as long as it stands. `says`: absent: how the
   * link stands, as of all that earlier releases noted.
   */
  | { readonly kind: 'page'; readonly until: Date | null; readonly says?: Answered };

/** What a message shows that no link is about. */
export type MerchantContent =
  /** In the operator's place: what the merchant submitted for the so-manieth time, and how it stands. */
  | { readonly kind: 'kyc_case'; readonly submission: number }
  /** In the operator's place and language: somebody reported the page of a link. */
  | {
      readonly kind: 'page_report';
      readonly reason: ReportReason;
      readonly reference: string;
      readonly mode: Mode;
      readonly language: Language;
    }
  /** The same as an `account_note`, in the operator's place and in what is read there: the account is the operator's. */
  | (NotedFault & { readonly kind: 'carrier_note'; readonly language: Language })
  /** In the operator's place and language: a gateway does not take the operator's own keys, which serve many merchants. */
  | {
      readonly kind: 'gateway_fault';
      readonly provider: string;
      readonly problem: GatewayProblem;
      readonly language: Language;
    }
  /** To one of the merchant's owners: how its review stands, one message for all the time. */
  | { readonly kind: 'kyc_checklist' }
  /** To a place or a person, to see whether it arrives; never kept. `askedBy`: the member who wants to know. */
  | { readonly kind: 'place_trial'; readonly askedBy: string }
  /** To one of the merchant's owners. */
  | { readonly kind: 'merchant_note'; readonly note: MerchantNote };

export type ChatContent = LinkContent | MerchantContent;
