import type { Money } from '../../../domain/money/money.js';
import type { DeclineReason, PaymentMethod } from '../../../domain/payment/attempt.js';
import type { Breach } from './session.js';

/** How long a slow payment or refund stays under way. */
export const SLOW_MS = 6_000;

export const SANDBOX_METHOD: PaymentMethod = { label: 'Visa', last4: '4242' };

/** How a checkout ends. `delayMs`: how long the bank says "processing" first. */
export type Ending =
  | {
      readonly kind: 'success';
      readonly delayMs: number;
      readonly breach: Breach | null;
      readonly capture: (asked: Money) => Money;
    }
  | { readonly kind: 'decline'; readonly delayMs: number; readonly reason: DeclineReason };

export type OutcomeKey =
  | 'pay'
  | `decline_${DeclineReason}`
  | 'slow_success'
  | 'slow_decline'
  | 'late'
  | 'double'
  | 'wrong_amount'
  | 'wrong_currency';

export interface Outcome {
  /** Names its words too. */
  readonly key: OutcomeKey;
  readonly group: 'pay' | 'slow' | 'decline' | 'odd';
  readonly ending: Ending;
}

const inFull = (asked: Money): Money => asked;
/** Another amount, and still one that a bank can move: twice as much. */
const doubled = ({ minor, currency }: Money): Money => ({ minor: minor * 2, currency });
const inAnotherCurrency = ({ minor, currency }: Money): Money => ({
  minor,
  currency: currency === 'EUR' ? 'USD' : 'EUR',
});

const succeed = (
  key: OutcomeKey,
  group: Outcome['group'],
  ending: { delayMs?: number; breach?: Breach; capture?: (asked: Money) => Money } = {},
): Outcome => ({
  key,
  group,
  ending: { kind: 'success', delayMs: 0, breach: null, capture: inFull, ...ending },
});

const decline = (reason: DeclineReason): Outcome => ({
  key: `decline_${reason}`,
  group: 'decline',
  ending: { kind: 'decline', delayMs: 0, reason },
});

/** Every way a practice payment can end, in the order of the page. */
export const OUTCOMES: readonly Outcome[] = [
  succeed('pay', 'pay'),
  decline('not_enough_funds'),
  decline('card_expired'),
  decline('card_declined'),
  decline('limit_exceeded'),
  decline('suspected_fraud'),
  decline('authentication_failed'),
  decline('other'),
  succeed('slow_success', 'slow', { delayMs: SLOW_MS }),
  {
    key: 'slow_decline',
    group: 'slow',
    ending: { kind: 'decline', delayMs: SLOW_MS, reason: 'not_enough_funds' },
  },
  succeed('late', 'odd', { breach: 'late' }),
  succeed('double', 'odd', { breach: 'double' }),
  succeed('wrong_amount', 'odd', { capture: doubled }),
  succeed('wrong_currency', 'odd', { capture: inAnotherCurrency }),
];

export function findOutcome(key: unknown): Outcome | null {
  return OUTCOMES.find((outcome) => outcome.key === key) ?? null;
}
