import { type Attempt, gatewayShareOf, isUnderWay } from './attempt.js';

/** Whom to ask about a payment that nobody has told us the end of, and when. */
export interface Question {
  /** The account at a provider that must answer. */
  readonly share: string;
  readonly at: Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** After the first question, ever wider: providers repeat lost webhooks for days, and a transfer can take weeks. */
const WIDENING_MS: readonly number[] = [
  ...[10, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 4, 8, 16].map((hours) => hours * HOUR_MS),
  ...Array.from({ length: 30 }, (_, i) => (i + 1) * DAY_MS),
];

/** By then a provider has reckoned what it keeps. It is asked once: some never say. */
const FEE_AFTER_MS = 6 * HOUR_MS;
/** A payment that nobody could say the end of for so long is one for a person. */
export const UNCLEAR_AFTER_MS = DAY_MS;

/**
 * The next moment at which a provider is asked, after `now`: how an attempt ended, as long as it is under way and for
 * thirty days, or what it keeps of one that was paid. Null: there is nothing to ask. `firstAfterMs`: how long after an
 * attempt began the first question comes.
 */
export function nextQuestion(
  attempts: readonly Attempt[],
  { now, firstAfterMs }: { readonly now: Date; readonly firstAfterMs: number },
): Question | null {
  const ends = attempts.filter(isOpenQuestion).flatMap((attempt) => {
    const { startedAt } = attempt;
    const sinceMs = now.getTime() - startedAt.getTime();
    const afterMs = [firstAfterMs, ...WIDENING_MS].find((ms) => ms > sinceMs);
    return afterMs === undefined
      ? []
      : [{ share: gatewayShareOf(attempt), at: new Date(startedAt.getTime() + afterMs) }];
  });
  const fees = attempts.flatMap((attempt) => {
    const at = feeQuestionAt(attempt);
    return at === null || at <= now ? [] : [{ share: gatewayShareOf(attempt), at }];
  });
  return [...ends, ...fees].toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

/** Under way, and known to the provider by an id that can be asked about. */
export function isOpenQuestion(attempt: Attempt): boolean {
  return isUnderWay(attempt) && attempt.providerRef !== null;
}

/** Whether a provider that has not said what it keeps of a payment should know by now. */
export function isFeeDue(attempt: Attempt, now: Date): boolean {
  const at = feeQuestionAt(attempt);
  return at !== null && at <= now;
}

function feeQuestionAt({ status, fee, paymentRef, endedAt }: Attempt): Date | null {
  if (status !== 'succeeded' || fee !== null || paymentRef === null || endedAt === null) return null;
  return new Date(endedAt.getTime() + FEE_AFTER_MS);
}
