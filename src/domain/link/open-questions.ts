import { sumMinor } from '../money/money.js';
import { listPayments } from '../payment/balance.js';
import { hasLeft, type Refund } from '../refund/refund.js';
import type { Decision } from './decision-kinds.js';
import type { Link, LinkException } from './link.js';
import type { LinkFact } from './link-event.js';

/** A payment about which a person must decide. */
export interface OpenQuestion {
  readonly attemptId: string;
  readonly exception: LinkException;
}

type Books = Pick<Link, 'attempts' | 'refunds'> & { readonly history: readonly LinkFact[] };

const EXCEPTION_OF = {
  'payment.late': 'late',
  'payment.over': 'over',
  'payment.mismatch': 'mismatch',
} as const;

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
 * asks nothing any more.
 */
export function listOpenQuestions(books: Books): readonly OpenQuestion[] {
  const decided = new Set(
    books.history.flatMap((fact) => (isFinalDecision(fact, books.refunds) ? [fact.attemptId] : [])),
  );
  return books.history
    .filter(isQuestion)
    .filter(({ attemptId }) => !decided.has(attemptId) && !isAllBack(books, attemptId))
    .map(({ attemptId, type }) => ({ attemptId, exception: EXCEPTION_OF[type] }));
}

/** What a list shows of a link with several questions; null: none is open. */
export function gravestException(questions: readonly OpenQuestion[]): LinkException | null {
  return questions.reduce<LinkException | null>(
    (worst, { exception }) => (worst !== null && WEIGHT[worst] >= WEIGHT[exception] ? worst : exception),
    null,
  );
}

type FactOf<Type extends LinkFact['type']> = LinkFact & { readonly type: Type };

/** Whether a fact asks a person to decide about money. */
export function isQuestion<Fact extends LinkFact>(
  fact: Fact,
): fact is Fact & { readonly type: keyof typeof EXCEPTION_OF } {
  return Object.hasOwn(EXCEPTION_OF, fact.type);
}

function isFinalDecision(fact: LinkFact, refunds: readonly Refund[]): fact is FactOf<'decision.made'> {
  if (fact.type !== 'decision.made') return false;
  const refund = refunds.find(({ id }) => id === fact.refundId);
  return refund === undefined || !CAME_TO_NOTHING.has(refund.status);
}

const CAME_TO_NOTHING: ReadonlySet<Refund['status']> = new Set([
  'failed',
  'declined',
  'lapsed',
  'called_off',
]);

function isAllBack({ attempts, refunds }: Books, attemptId: string): boolean {
  const payment = listPayments({ attempts }).find(({ id }) => id === attemptId);
  if (payment === undefined) return false;
  const back = refunds.filter((refund) => refund.attemptId === attemptId && hasLeft(refund));
  // Of a payment of nothing, nothing goes back.
  if (back.length === 0) return false;
  return sumMinor(back.map(({ amount }) => amount)) >= payment.captured.minor;
}
