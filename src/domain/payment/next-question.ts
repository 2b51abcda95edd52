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

/**
 * The next moment at which the provider is asked how an attempt ended, after `now`; null when none is under way, or
 * each was asked about for thirty days. `firstAfterMs`: how long after it began the first question comes.
 */
export function nextQuestion(
  attempts: readonly Attempt[],
  { now, firstAfterMs }: { readonly now: Date; readonly firstAfterMs: number },
): Question | null {
  const questions = attempts.filter(isOpenQuestion).flatMap((attempt) => {
    const { startedAt } = attempt;
    const sinceMs = now.getTime() - startedAt.getTime();
    const afterMs = [firstAfterMs, ...WIDENING_MS].find((ms) => ms > sinceMs);
    return afterMs === undefined
      ? []
      : [{ share: gatewayShareOf(attempt), at: new Date(startedAt.getTime() + afterMs) }];
  });
  return questions.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

/** Under way, and known to the provider by an id that can be asked about. */
export function isOpenQuestion(attempt: Attempt): boolean {
  return isUnderWay(attempt) && attempt.providerRef !== null;
}
