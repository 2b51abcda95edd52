import type { Actor } from '../merchant/actor.js';
import type { Money } from '../money/money.js';

/**
 * - `awaiting_approval`: a second person must agree, until `lapsesAt`
 * - `scheduled`: it leaves at `leavesAt`; until then it can be undone
 * - `pending`: it left; the gateway has not said how it ended
 * - `failed`: the gateway would not, or took it back; `declined`, `lapsed`, `called_off`: it never left
 */
export type RefundStatus =
  | 'awaiting_approval'
  | 'scheduled'
  | 'pending'
  | 'succeeded'
  | 'failed'
  | 'declined'
  | 'lapsed'
  | 'called_off';

/** Money of one payment on its way back. */
export interface Refund {
  readonly id: string;
  /** The payment that it is taken from. */
  readonly attemptId: string;
  readonly amount: Money;
  readonly status: RefundStatus;
  readonly requestedAt: Date;
  /** A person, a rule of the merchant's (`system`), or somebody in the gateway's own dashboard (`gateway`). */
  readonly requestedBy: Actor;
  readonly reason: string | null;
  /** The member who agreed, where it took two. */
  readonly approvedBy: string | null;
  /** Until when a second person may agree; null: it needs none. */
  readonly lapsesAt: Date | null;
  /** Null until it is sure to leave. */
  readonly leavesAt: Date | null;
  /** The gateway's own id of it; null until it told one. */
  readonly refundRef: string | null;
  /** Of REFUND_FAILURES, or the gateway's own word; null unless it failed. */
  readonly failure: string | null;
  /** When the gateway was first asked for it; null: it never was. */
  readonly leftAt: Date | null;
}

const COUNTS: Readonly<Record<RefundStatus, boolean>> = {
  awaiting_approval: true,
  scheduled: true,
  pending: true,
  succeeded: true,
  failed: false,
  declined: false,
  lapsed: false,
  called_off: false,
};

/** It counts against what is left to give back: it went back, or may. */
export function isReserved({ status }: Pick<Refund, 'status'>): boolean {
  return COUNTS[status];
}

/** It is with the gateway, or the money is back. */
export function hasLeft({ status }: Pick<Refund, 'status'>): boolean {
  return status === 'pending' || status === 'succeeded';
}

/** Somebody can still stop it. */
export function isStoppable({ status }: Pick<Refund, 'status'>): boolean {
  return status === 'awaiting_approval' || status === 'scheduled';
}
