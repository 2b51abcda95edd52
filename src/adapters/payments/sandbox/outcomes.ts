import type { Money } from '../../../domain/money/money.js';
import type { DeclineReason, PaymentMethod } from '../../../domain/payment/attempt.js';

/** How long a slow payment or refund stays under way. */
export const SLOW_MS = 6_000;

export const SANDBOX_METHOD: PaymentMethod = { label: 'Visa ending 4242', last4: '4242' };

/** How a checkout ends. `delayMs`: how long the bank says "processing" first. */
export type Ending =
  | { readonly kind: 'success'; readonly delayMs: number; readonly capture: (asked: Money) => Money }
  | { readonly kind: 'decline'; readonly delayMs: number; readonly reason: DeclineReason };

export type OutcomeKey =
  | 'pay'
  | `decline_${DeclineReason}`
  | 'slow_success'
  | 'slow_decline'
  | 'wrong_amount';

export interface Outcome {
  /** Names its words too. */
  readonly key: OutcomeKey;
  readonly group: 'pay' | 'slow' | 'decline' | 'odd';
  readonly ending: Ending;
}

const inFull = (asked: Money): Money => asked;
/** Another amount, and still one that a bank can move: twice as much. */
const doubled = ({ minor, currency }: Money): Money => ({ minor: minor * 2, currency });

const decline = (reason: DeclineReason): Outcome => ({
  key: `decline_${reason}`,
  group: 'decline',
  ending: { kind: 'decline', delayMs: 0, reason },
});

/** Every way a practice payment can end, in the order of the page. */
export const OUTCOMES: readonly Outcome[] = [
  { key: 'pay', group: 'pay', ending: { kind: 'success', delayMs: 0, capture: inFull } },
  decline('not_enough_funds'),
  decline('card_expired'),
  decline('card_declined'),
  decline('limit_exceeded'),
  decline('suspected_fraud'),
  decline('authentication_failed'),
  decline('other'),
  { key: 'slow_success', group: 'slow', ending: { kind: 'success', delayMs: SLOW_MS, capture: inFull } },
  {
    key: 'slow_decline',
    group: 'slow',
    ending: { kind: 'decline', delayMs: SLOW_MS, reason: 'not_enough_funds' },
  },
  { key: 'wrong_amount', group: 'odd', ending: { kind: 'success', delayMs: 0, capture: doubled } },
];

export function findOutcome(key: unknown): Outcome | null {
  return OUTCOMES.find((outcome) => outcome.key === key) ?? null;
}
