import type { Money } from '../../../domain/money/money.js';
import type { DeclineReason } from '../../../domain/payment/attempt.js';
import type { AttemptReport, RefundReport } from '../../../ports/payment-gateway.js';
import { type Outcome, SANDBOX_METHOD } from './outcomes.js';

export type SandboxEventType = 'checkout.processing' | 'checkout.succeeded' | 'checkout.failed';

/** A webhook of a session, kept in the session itself: one write changes the money and queues its news. */
export interface SandboxEvent {
  readonly id: string;
  readonly type: SandboxEventType;
  readonly createdAt: Date;
  /** When it is to be sent (again); absent once it was delivered or given up. */
  readonly dueAt?: Date;
  readonly failures: number;
}

export interface SandboxRefund {
  readonly id: string;
  readonly amount: Money;
  readonly requestedAt: Date;
  /** Pending before, succeeded from then on. */
  readonly settlesAt: Date;
  /** Why it was refused; null when the money goes back. */
  readonly refusal: string | null;
}

/** What the customer chose. True from `settlesAt` on; until then the bank is processing. */
export interface SessionEnding {
  readonly outcome: string;
  readonly settlesAt: Date;
  readonly captured: Money | null;
  readonly declineReason: DeclineReason | null;
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
  readonly returnUrl: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  readonly ending: SessionEnding | null;
  readonly events: readonly SandboxEvent[];
  /** What was captured and is not promised to a refund, in minor units. */
  readonly refundableMinor: number;
  readonly refunds: readonly SandboxRefund[];
}

/** How a session stands at `now`. Time alone settles slow payments and ends open sessions; no job has to run for it. */
export function reportSession({ ending, closedAt, expiresAt }: SandboxSession, now: Date): AttemptReport {
  if (ending === null) return { status: closedAt !== null || now >= expiresAt ? 'closed' : 'open' };
  if (now < ending.settlesAt) return { status: 'processing' };
  if (ending.captured === null) return { status: 'failed', reason: ending.declineReason ?? 'other' };
  return { status: 'succeeded', captured: ending.captured, method: SANDBOX_METHOD };
}

export function reportRefund({ settlesAt, refusal }: SandboxRefund, now: Date): RefundReport {
  if (refusal !== null) return { status: 'failed', reason: refusal };
  return { status: now < settlesAt ? 'pending' : 'succeeded' };
}

export function endSession(session: SandboxSession, { key, ending }: Outcome, now: Date): SessionEnding {
  const isSuccess = ending.kind === 'success';
  return {
    outcome: key,
    settlesAt: new Date(now.getTime() + ending.delayMs),
    captured: isSuccess ? ending.capture(session.amount) : null,
    declineReason: isSuccess ? null : ending.reason,
  };
}

/** The webhooks an ending causes: one when it settles, and one before it when that takes a while. */
export function buildEvents(ending: SessionEnding, now: Date, newId: () => string): readonly SandboxEvent[] {
  const event = (type: SandboxEventType, at: Date): SandboxEvent => ({
    id: newId(),
    type,
    createdAt: at,
    dueAt: at,
    failures: 0,
  });
  const final = event(ending.captured === null ? 'checkout.failed' : 'checkout.succeeded', ending.settlesAt);
  return ending.settlesAt > now ? [event('checkout.processing', now), final] : [final];
}
