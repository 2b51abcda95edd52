import type { Money } from '../../../domain/money/money.js';
import type { DeclineReason, PaymentMethod } from '../../../domain/payment/attempt.js';

/** How long a slow payment or refund stays under way. */
export const SLOW_MS = 6_000;

export const SANDBOX_METHOD: PaymentMethod = { label: 'Visa ending 4242', last4: '4242' };

/** How a checkout ends. `delayMs`: how long the bank says "processing" first. */
export type Ending =
  | { readonly kind: 'success'; readonly delayMs: number; readonly capture: (asked: Money) => Money }
  | { readonly kind: 'decline'; readonly delayMs: number; readonly reason: DeclineReason };

export interface Outcome {
  readonly key: string;
  readonly group: 'pay' | 'slow' | 'decline' | 'odd';
  /** The button's words; the amount is set in where `{amount}` stands. */
  readonly label: string;
  /** What the button does, for the person who chooses. */
  readonly note: string;
  readonly ending: Ending;
}

const inFull = (asked: Money): Money => asked;
/** Another amount, and still one that a bank can move: twice as much. */
const doubled = ({ minor, currency }: Money): Money => ({ minor: minor * 2, currency });

const decline = (reason: DeclineReason, words: string, note: string): Outcome => ({
  key: `decline_${reason}`,
  group: 'decline',
  label: `Decline: ${words}`,
  note,
  ending: { kind: 'decline', delayMs: 0, reason },
});

/** Every way a practice payment can end, in the order of the page. */
export const OUTCOMES: readonly Outcome[] = [
  {
    key: 'pay',
    group: 'pay',
    label: 'Pay {amount}',
    note: `Succeeds at once, with ${SANDBOX_METHOD.label}.`,
    ending: { kind: 'success', delayMs: 0, capture: inFull },
  },
  decline('not_enough_funds', 'not enough funds', 'The account does not hold the amount.'),
  decline('card_expired', 'card expired', 'The card is past its date.'),
  decline('card_declined', 'card refused', 'The bank says no and gives no reason.'),
  decline('limit_exceeded', 'limit reached', 'The amount is over the card’s limit.'),
  decline('suspected_fraud', 'suspected fraud', 'The bank thinks this is not you.'),
  decline('authentication_failed', 'not confirmed', 'The bank’s own check in your app failed.'),
  decline('other', 'another reason', 'A refusal that fits none of the above.'),
  {
    key: 'slow_success',
    group: 'slow',
    label: 'Slow payment',
    note: 'Processing first; you go back and wait. Succeeds after 6 seconds.',
    ending: { kind: 'success', delayMs: SLOW_MS, capture: inFull },
  },
  {
    key: 'slow_decline',
    group: 'slow',
    label: 'Slow payment that fails',
    note: 'Processing first; you go back and wait. Declined after 6 seconds: not enough funds.',
    ending: { kind: 'decline', delayMs: SLOW_MS, reason: 'not_enough_funds' },
  },
  {
    key: 'wrong_amount',
    group: 'odd',
    label: 'Take twice the amount',
    note: 'The bank reports another amount than was asked for. The merchant has to look.',
    ending: { kind: 'success', delayMs: 0, capture: doubled },
  },
];

export function findOutcome(key: unknown): Outcome | null {
  return OUTCOMES.find((outcome) => outcome.key === key) ?? null;
}
