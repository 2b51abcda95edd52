import type { Money } from '../../../domain/money/money.js';
import type { DeclineReason } from '../../../domain/payment/attempt.js';
import type { DisputeReason, DisputeStatus } from '../../../domain/payment/dispute.js';
import type { EvidenceText } from '../../../domain/payment/evidence.js';

export type SandboxEventType =
  | 'checkout.processing'
  | 'checkout.succeeded'
  | 'checkout.failed'
  | 'refund.updated'
  | 'dispute.opened'
  | 'dispute.updated'
  | 'dispute.closed';

/** A webhook of a session, kept in the session itself: one write changes the money and queues its news. */
export interface SandboxEvent {
  readonly id: string;
  readonly type: SandboxEventType;
  /** When what it tells of happens. */
  readonly createdAt: Date;
  /** When it is to be sent (again); absent once it was delivered or given up. */
  readonly dueAt?: Date;
  readonly failures: number;
}

export interface SandboxRefund {
  /** Ours; of one made at the bank its own. */
  readonly id: string;
  /** The bank's own; absent in books of earlier releases. */
  readonly ref?: string;
  readonly amount: Money;
  readonly reason?: string | null;
  readonly requestedAt: Date;
  /** Pending before, succeeded or failed from then on. */
  readonly settlesAt: Date;
  /** Why it fails; null when the money goes back. */
  readonly refusal: string | null;
}

export interface SandboxDispute {
  readonly ref: string;
  readonly amount: Money;
  readonly reason: DisputeReason;
  readonly status: DisputeStatus;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly fee: Money;
  readonly closedAt: Date | null;
  readonly evidence: (EvidenceText & { readonly sentAt: Date }) | null;
}

/** How the bank breaks its word: `late` takes the money once the request is over, `double` once it was paid another way. */
export type Breach = 'late' | 'double';

/** What the customer chose. True from `settlesAt` on; until then the bank is processing, or says what its breach makes it say. */
export interface SessionEnding {
  readonly outcome: string;
  readonly settlesAt: Date;
  readonly captured: Money | null;
  readonly declineReason: DeclineReason | null;
  /** The bank's own id of the payment; absent in books of earlier releases. */
  readonly paymentRef?: string | null;
  readonly breach?: Breach | null;
}

/** One checkout as the sandbox bank keeps it. */
export interface SandboxSession {
  /** Unguessable: whoever knows it may pay. */
  readonly _id: string;
  readonly attemptId: string;
  readonly merchantName: string;
  readonly amount: Money;
  readonly description: string | null;
  readonly reference: string;
  /** The page of the request that it is for, which names the request: every try to pay it has the same. */
  readonly returnUrl: string;
  /** Where its customer goes on to afterwards; null, as in books of earlier releases: to that page. */
  readonly backUrl?: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When the request itself ends, which may be later; null: never. Absent in books of earlier releases. */
  readonly requestEndsAt?: Date | null;
  readonly closedAt: Date | null;
  readonly ending: SessionEnding | null;
  readonly events: readonly SandboxEvent[];
  /** What was captured and is not promised to a refund or held for a dispute, in minor units. */
  readonly refundableMinor: number;
  readonly refunds: readonly SandboxRefund[];
  /** Absent in books of earlier releases. */
  readonly dispute?: SandboxDispute | null;
}

export function findWayBack({ backUrl = null, returnUrl }: SandboxSession): string {
  return backUrl ?? returnUrl;
}

/** The time of what waits for something else to happen first. */
export const NOT_YET = new Date('9999-12-31T00:00:00.000Z');

/** News that are due when what they tell of happens. */
export function buildEvent(id: string, type: SandboxEventType, at: Date): SandboxEvent {
  return { id, type, createdAt: at, dueAt: at, failures: 0 };
}
