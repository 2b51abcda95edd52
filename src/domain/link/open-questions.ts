import { sumMinor } from '../money/money.js';
import { listPayments } from '../payment/balance.js';
import { hasLeft, isReserved, type Refund } from '../refund/refund.js';
import type { Decision } from './decision-kinds.js';
import type { LinkException } from './link.js';
import type { LinkFact } from './link-event.js';
import { measureSurplus, type QuestionBooks } from './measure-surplus.js';
import { type DecisionFact, EXCEPTION_OF, isDecision, isQuestion, isSurplus } from './question-facts.js';

/** A payment about which a person must decide. */
export interface OpenQuestion {
  readonly attemptId: string;
  readonly exception: LinkException;
}

/** When several things are wrong, the one that needs a person most is shown. */
const WEIGHT: Readonly<Record<LinkException, number>> = { late: 1, over: 2, mismatch: 3 };

/** What can be decided about it, in the order of its buttons. */
export const DECISIONS: Readonly<Record<LinkException, readonly Decision[]>> = {
  late: ['keep', 'refund'],
  over: ['keep', 'refund'],
  mismatch: ['accept', 'refund'],
};

/**
 * What nobody has decided yet, oldest first. A refund that came to nothing leaves its question open; what went back whole
 * asks nothing any more, nor does a surplus of which as much went back of another payment.
 */
export function listOpenQuestions(books: QuestionBooks): readonly OpenQuestion[] {
  const undecided = listUndecided(books);
  const surplus = measureSurplus(books, undecided.filter(isSurplus), hasLeft);
  return undecided
    .filter((fact) =>
      isSurplus(fact) ? surplus.get(fact.attemptId) !== 0 : !isAllBack(books, fact.attemptId),
    )
    .map(({ attemptId, type }) => ({ attemptId, exception: EXCEPTION_OF[type] }));
}

/** What may yet go back of a surplus about which nobody has decided, in minor units; null: of this payment there is none. */
export function findSurplusLeft(books: QuestionBooks, attemptId: string): number | null {
  const asked = listUndecided(books).filter(isSurplus);
  return measureSurplus(books, asked, isReserved).get(attemptId) ?? null;
}

function listUndecided({ history, refunds }: QuestionBooks) {
  const decided = new Set(
    history.flatMap((fact) => (isFinalDecision(fact, refunds) ? [fact.attemptId] : [])),
  );
  return history.filter(isQuestion).filter(({ attemptId }) => !decided.has(attemptId));
}

/** What a list shows of a link with several questions; null: none is open. */
export function gravestException(questions: readonly OpenQuestion[]): LinkException | null {
  return questions.reduce<LinkException | null>(
    (worst, { exception }) => (worst !== null && WEIGHT[worst] >= WEIGHT[exception] ? worst : exception),
    null,
  );
}

function isFinalDecision(fact: LinkFact, refunds: readonly Refund[]): fact is DecisionFact {
  if (!isDecision(fact)) return false;
  const refund = refunds.find(({ id }) => id === fact.refundId);
  return refund === undefined || !CAME_TO_NOTHING.has(refund.status);
}

const CAME_TO_NOTHING: ReadonlySet<Refund['status']> = new Set([
  'failed',
  'declined',
  'lapsed',
  'called_off',
]);

function isAllBack({ attempts, refunds }: QuestionBooks, attemptId: string): boolean {
  const payment = listPayments({ attempts }).find(({ id }) => id === attemptId);
  if (payment === undefined) return false;
  const back = refunds.filter((refund) => refund.attemptId === attemptId && hasLeft(refund));
  // Of a payment of nothing, nothing goes back.
  if (back.length === 0) return false;
  return sumMinor(back.map(({ amount }) => amount)) >= payment.captured.minor;
}
