import { computePaidState } from '../payment/balance.js';
import { isStoppable } from '../refund/refund.js';
import type { Link } from './link.js';
import type { LinkFact } from './link-event.js';
import type { QuestionBooks } from './measure-surplus.js';
import { gravestException, listOpenQuestions } from './open-questions.js';

type Books = Pick<Link, 'amount'> & QuestionBooks;

/**
 * A change of the link's money, with the state and the open question that follow from it and from the fact it makes: paid,
 * partly or wholly refunded; `needs_review` while nobody has decided about another amount, or what was decided can still
 * be undone.
 */
export function withMoney(
  link: Link,
  change: Partial<Pick<Link, 'attempts' | 'refunds'>>,
  fact: LinkFact | null,
): Partial<Link> {
  const history: readonly LinkFact[] = fact === null ? link.history : [...link.history, fact];
  const books: Books = { ...link, ...change, history };
  const questions = listOpenQuestions(books);
  const isOpen = questions.some(({ exception }) => exception === 'mismatch') || isUndoable(books);
  return {
    ...change,
    state: isOpen ? 'needs_review' : computePaidState(books),
    exception: gravestException(questions),
  };
}

function isUndoable({ history, refunds }: Books): boolean {
  const going = new Set(refunds.filter(isStoppable).map(({ id }) => id));
  const mismatches = new Set(
    history.flatMap((fact) => (fact.type === 'payment.mismatch' ? [fact.attemptId] : [])),
  );
  return history.some(
    (fact) =>
      fact.type === 'decision.made' &&
      fact.refundId !== null &&
      going.has(fact.refundId) &&
      mismatches.has(fact.attemptId),
  );
}
