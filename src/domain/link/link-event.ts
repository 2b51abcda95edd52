import type { DeliveryCarrier, DeliveryChannel, DeliveryPurpose } from '../delivery/delivery.js';
import type { DelayReason, DeliveryReason } from '../delivery/delivery-reason.js';
import type { ReminderRule } from '../delivery/reminder-rule.js';
import type { Actor } from '../merchant/actor.js';
import type { Money } from '../money/money.js';
import type { FailureReason, PaymentMethod } from '../payment/attempt.js';
import type { DisputeReason } from '../payment/dispute.js';
import type { Decision } from './decision-kinds.js';
import type { Posting } from './posting.js';
import type { ReceiptDetails } from './receipt-details.js';
import type { Successor } from './successor.js';

/** One message to the customer, by one channel. */
export interface MessageOfLink {
  readonly deliveryId: string;
  readonly channel: DeliveryChannel;
  readonly purpose: DeliveryPurpose;
}

/** What became of a message. */
export type MessageFact = MessageOfLink &
  (
    | { readonly type: 'delivery.sent'; readonly carrier: DeliveryCarrier }
    /** It is due, and waits; said once a reason. `until`: when there is room again, where that is known. */
    | { readonly type: 'delivery.delayed'; readonly reason: DelayReason; readonly until?: Date }
    /** The carrier says that it arrived. */
    | { readonly type: 'delivery.delivered' }
    /** It left, and did not arrive; or it arrived, and its reader complained. */
    | { readonly type: 'delivery.bounced'; readonly reason: DeliveryReason }
    /** It waits for a person: it did not go out, or nobody knows whether it did. */
    | { readonly type: 'delivery.failed'; readonly reason: DeliveryReason }
    /** A person stopped it before it left. */
    | { readonly type: 'delivery.called_off' }
  );

/** Money that came. */
type PaymentFact =
  | {
      readonly type: 'payment.succeeded' | 'payment.late' | 'payment.over' | 'payment.mismatch';
      readonly attemptId: string;
      readonly captured: Money;
      readonly method: PaymentMethod | null;
      /** By the gateway's clock; absent in what earlier releases wrote, as is the fee. */
      readonly paidAt?: Date;
      readonly fee?: Money | null;
    }
  /** What the gateway keeps, told after the payment; `before`: what it had said until then. */
  | {
      readonly type: 'payment.fee';
      readonly attemptId: string;
      readonly fee: Money;
      readonly before: Money | null;
    }
  /** For a day nobody could say how it stands. */
  | { readonly type: 'payment.unclear'; readonly attemptId: string };

interface OfRefund {
  readonly refundId: string;
  readonly amount: Money;
}

/** Money on its way back. */
type RefundFact =
  | (OfRefund & {
      readonly type: 'refund.requested';
      readonly reason: string | null;
      readonly needsApproval: boolean;
    })
  | (OfRefund & {
      readonly type: 'refund.approved' | 'refund.declined' | 'refund.called_off' | 'refund.left';
    })
  /** `isAskerGone`: before its time, since whoever asked may do nothing any more. */
  | (OfRefund & { readonly type: 'refund.lapsed'; readonly isAskerGone?: true })
  /** `refund.unclear`: for a day nobody could say what became of it. */
  | (OfRefund & { readonly type: 'refund.succeeded' | 'refund.unclear' })
  /**
   * `wasBack`: the gateway had said that it succeeded (a bank may return it up to 30 days later). `isGone`: the money was
   * given back another way, or a bank took it: it is not here.
   */
  | (OfRefund & {
      readonly type: 'refund.failed';
      readonly failure: string;
      readonly wasBack: boolean;
      readonly isGone?: true;
    });

/** What a person decided about money that nobody expected so. */
type DecisionFact =
  | {
      readonly type: 'decision.made';
      readonly attemptId: string;
      readonly decision: Decision;
      /** Of the decision to refund; null: nothing goes back. */
      readonly refundId: string | null;
      readonly amount: Money;
      readonly reason: string | null;
      readonly needsApproval: boolean;
    }
  | { readonly type: 'decision.explained'; readonly attemptId: string; readonly reason: string };

interface OfDispute {
  readonly disputeRef: string;
  readonly attemptId: string;
  readonly amount: Money;
}

/** Where the provider tells another amount or fee than before. */
interface DisputeChange {
  readonly isInquiry?: true;
  readonly fee?: Money | null;
  readonly before?: { readonly amount: Money; readonly fee: Money | null };
}

type DisputeFact =
  | (OfDispute & {
      readonly type: 'dispute.opened';
      readonly reason: DisputeReason;
      readonly dueAt: Date | null;
      readonly fee: Money | null;
      /** Nothing is taken yet. */
      readonly isInquiry?: true;
    })
  /** The bank decides now. */
  | (OfDispute & DisputeChange & { readonly type: 'dispute.under_review' })
  | (OfDispute &
      DisputeChange & { readonly type: 'dispute.closed'; readonly outcome: 'won' | 'lost' | 'withdrawn' })
  | (OfDispute & { readonly type: 'dispute.evidence_written' | 'dispute.evidence_sent' });

/** What a fact says beyond its type. */
export type LinkFact =
  | { readonly type: 'link.created' }
  | { readonly type: 'attempt.started'; readonly attemptId: string }
  | { readonly type: 'attempt.failed'; readonly attemptId: string; readonly reason: FailureReason }
  | { readonly type: 'payment.processing'; readonly attemptId: string }
  | PaymentFact
  | MessageFact
  /** Somebody asked for a message to go (again), to these channels, at `dueAt`; the event's id names the sending. */
  | {
      readonly type: 'sending.asked';
      readonly purpose: DeliveryPurpose;
      readonly channels: readonly DeliveryChannel[];
      /** Those of them that the link had not before; absent: none. */
      readonly added?: readonly DeliveryChannel[];
      readonly dueAt: Date;
    }
  /** The first message, not gone yet, goes at another time. */
  | { readonly type: 'sending.moved'; readonly dueAt: Date }
  | { readonly type: 'reminders.changed'; readonly reminders: ReminderRule }
  /** What the team keeps beside it: which notes, and not what is in them. */
  | { readonly type: 'notes.changed'; readonly keys: readonly string[] }
  /** A person, no scanner, looked at the pay page for the first time. */
  | { readonly type: 'page.opened' }
  | { readonly type: 'link.extended'; readonly expiresAt: Date | null }
  /** Another link took its place. */
  | { readonly type: 'link.reissued'; readonly successor: Successor }
  /** Another member has it from now on, as if they had made it. */
  | {
      readonly type: 'link.handed_over';
      readonly fromId: string;
      readonly toId: string;
      readonly toName: string | null;
    }
  /** The customer said to whom the receipt is made out. */
  | { readonly type: 'receipt.made_out'; readonly details: ReceiptDetails }
  | { readonly type: 'link.expired' }
  | { readonly type: 'link.cancelled' }
  | RefundFact
  | DecisionFact
  | DisputeFact;

/** How we know: the person's own act, the gateway's message, or our asking the gateway. */
export type EventSource = 'person' | 'gateway' | 'reconciliation' | 'clock';

/** A fact about a link, kept in its history; each subscriber is told of it. */
export type LinkEvent = LinkFact & {
  readonly id: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly source: EventSource;
  /** The double entry of the money that moved; absent: none did, or an earlier release wrote it. */
  readonly postings?: readonly Posting[];
};
