import type { DeliveryCarrier, DeliveryChannel, DeliveryPurpose } from '../delivery/delivery.js';
import type { DelayReason, DeliveryReason } from '../delivery/delivery-reason.js';
import type { ReminderRule } from '../delivery/reminder-rule.js';
import type { Actor } from '../merchant/actor.js';
import type { Money } from '../money/money.js';
import type { AttemptNews } from '../payment/attempt-news.js';
import type { RefundInput } from '../refund/refund-input.js';
import type { CardPlace } from './card-place.js';
import type { DecisionInput, DisputeInput } from './decision-input.js';
import type { Customer } from './link.js';
import type { EventSource, MessageOfLink } from './link-event.js';
import type { NoteChange } from './merge-notes.js';
import type { ReceiptDetails } from './receipt-details.js';
import type { Successor } from './successor.js';

/** What became of a message to the customer. */
export type MessageInput = MessageOfLink &
  (
    | { readonly type: 'delivery_sent'; readonly carrier: DeliveryCarrier }
    | { readonly type: 'delivery_delayed'; readonly reason: DelayReason; readonly until?: Date }
    | { readonly type: 'delivery_delivered' | 'delivery_called_off' }
    | { readonly type: 'delivery_bounced' | 'delivery_failed'; readonly reason: DeliveryReason }
  );

/** Something that happens to a link, as `applyToLink` takes it. */
export type LinkInput =
  | {
      readonly type: 'start_attempt';
      readonly attemptId: string;
      readonly provider: string;
      readonly gatewayAccountId: string | null;
    }
  /** The provider answered with its checkout. */
  | {
      readonly type: 'attempt_opened';
      readonly attemptId: string;
      readonly providerRef: string;
      /** Null when only the provider's own id of it is known. */
      readonly checkoutUrl: string | null;
    }
  | AttemptNews
  | MessageInput
  /** A person wants a message to go (again). `contact`: one that the customer had not, or that takes the place of theirs. */
  | {
      readonly type: 'ask_sending';
      readonly purpose: DeliveryPurpose;
      readonly channels: readonly DeliveryChannel[];
      readonly dueAt: Date;
      readonly contact?: Partial<Pick<Customer, 'email' | 'phone'>>;
    }
  /** The first message goes at another time. */
  | { readonly type: 'move_sending'; readonly dueAt: Date }
  | { readonly type: 'change_reminders'; readonly reminders: ReminderRule }
  | { readonly type: 'change_notes'; readonly changes: readonly NoteChange[] }
  | { readonly type: 'page_opened' }
  /** Null: it never expires. */
  | { readonly type: 'extend'; readonly expiresAt: Date | null }
  | { readonly type: 'reissued'; readonly successor: Successor }
  /** It stands in one place more. */
  | { readonly type: 'share'; readonly card: CardPlace }
  | { readonly type: 'make_out_receipt'; readonly details: ReceiptDetails }
  /** Whoever had it is gone; `toName`: as people read it. */
  | { readonly type: 'hand_over'; readonly toId: string; readonly toName: string | null }
  | { readonly type: 'expire' }
  /** `closedAttempts`: those whose checkout the provider says is closed, so that nobody can pay there any more. */
  | { readonly type: 'cancel'; readonly closedAttempts: readonly string[] }
  | { readonly type: 'fee_told'; readonly attemptId: string; readonly fee: Money }
  /** Nobody has been able to say for a day how it stands. */
  | { readonly type: 'attempt_unclear'; readonly attemptId: string }
  | RefundInput
  | DecisionInput
  | DisputeInput;

/** When, by whom and how we know; `eventId` names the event this may make. */
export interface InputContext {
  readonly at: Date;
  readonly actor: Actor;
  readonly source: EventSource;
  readonly eventId: string;
}
