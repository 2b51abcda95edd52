import type { Refund } from './refund.js';

/** A refund that is to be looked at, and when. */
export interface RefundStep {
  readonly refund: Refund;
  readonly at: Date;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One that left so recently is being asked for still. */
export const FIRST_ASKED_MS = 10 * SECOND_MS;

/** After it left, ever wider: a crash is found at once, a bank takes days. */
const ASKED_AFTER_MS: readonly number[] = [
  FIRST_ASKED_MS,
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 4, 8, 16].map((hours) => hours * HOUR_MS),
  ...Array.from({ length: 45 }, (_, i) => (i + 1) * DAY_MS),
];

/** The soonest moment at which one of these is to lapse, to leave, or to be asked about after `now`; null: none is. */
export function nextRefundStep(refunds: readonly Refund[], now: Date): RefundStep | null {
  const steps = refunds.flatMap((refund) => {
    const at = stepAt(refund, now);
    return at === null ? [] : [{ refund, at }];
  });
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function stepAt({ status, lapsesAt, leavesAt, leftAt }: Refund, now: Date): Date | null {
  switch (status) {
    case 'awaiting_approval':
      return lapsesAt;
    case 'scheduled':
      return leavesAt;
    case 'pending': {
      const sinceMs = leftAt === null ? 0 : now.getTime() - leftAt.getTime();
      const afterMs = ASKED_AFTER_MS.find((ms) => ms > sinceMs);
      return leftAt === null || afterMs === undefined ? null : new Date(leftAt.getTime() + afterMs);
    }
    default:
      return null;
  }
}
