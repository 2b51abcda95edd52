import type { Link } from './link.js';
import type { LinkEvent } from './link-event.js';
import { isQuestion } from './open-questions.js';

/**
 * The event that a later one answers, or asks anew: money that needs a decision, by what was decided and by what goes back
 * of it; a dispute that was opened, by how it goes on. Null: it is about none.
 */
export function findQuestion({ history, refunds }: Pick<Link, 'history' | 'refunds'>, event: LinkEvent) {
  if (event.type === 'dispute.opened' || isQuestion(event)) return null;
  if ('disputeRef' in event) {
    const { disputeRef } = event;
    return history.find((each) => each.type === 'dispute.opened' && each.disputeRef === disputeRef) ?? null;
  }
  const attemptId = attemptOf(refunds, event);
  return attemptId === null
    ? null
    : (history.find((each) => isQuestion(each) && each.attemptId === attemptId) ?? null);
}

function attemptOf(refunds: Link['refunds'], event: LinkEvent): string | null {
  if (event.type === 'decision.made' || event.type === 'decision.explained') return event.attemptId;
  if (!('refundId' in event)) return null;
  return refunds.find(({ id }) => id === event.refundId)?.attemptId ?? null;
}
