import type { LinkEvent } from '../../link/link-event.js';
import type { EventType } from '../event-types.js';

const NOTHING: readonly EventType[] = [];

/** What programs are told of one entry of a history, in this order; what later entries say changes nothing in it. */
export function toEventTypes(history: readonly LinkEvent[], index: number): readonly EventType[] {
  const event = history[index];
  // Asked of each entry of a history: what went before is copied for the few that hang on it.
  const soFar = () => history.slice(0, index + 1);
  switch (event?.type) {
    case 'link.created':
    case 'link.expired':
    case 'link.cancelled':
    case 'link.reissued':
    case 'refund.failed':
    case 'dispute.opened':
    case 'dispute.closed':
      return [event.type];
    case 'delivery.sent':
      return ['link', 'reminder'].includes(event.purpose.kind) ? ['link.sent'] : NOTHING;
    case 'page.opened':
      return ['link.opened'];
    case 'payment.processing':
      return ['link.processing'];
    case 'payment.succeeded':
      return ['link.paid'];
    case 'payment.late':
      return ['link.paid', 'link.needs_decision'];
    case 'payment.over':
    case 'payment.mismatch':
      return ['link.needs_decision'];
    case 'decision.made':
      return event.decision === 'accept' && isSettled(soFar()) ? ['link.paid'] : NOTHING;
    case 'refund.succeeded':
      return [isAllBack(soFar()) ? 'link.refunded' : 'link.partially_refunded'];
    case 'attempt.failed':
      return ['payment.failed'];
    case 'delivery.failed':
    case 'delivery.bounced':
      return ['delivery.failed'];
    default:
      return NOTHING;
  }
}

/** Somebody decided about each payment of another amount. */
function isSettled(history: readonly LinkEvent[]): boolean {
  const decided = new Set(
    history.flatMap((event) => (event.type === 'decision.made' ? [event.attemptId] : [])),
  );
  return history.every((event) => event.type !== 'payment.mismatch' || decided.has(event.attemptId));
}

/** What came is what went back, in each currency. */
function isAllBack(history: readonly LinkEvent[]): boolean {
  const kept = new Map<string, number>();
  const back = new Set<string>();
  const move = (currency: string, minor: number) => kept.set(currency, (kept.get(currency) ?? 0) + minor);
  for (const event of history) {
    if ('captured' in event) move(event.captured.currency, event.captured.minor);
    if (event.type === 'refund.succeeded' && !back.has(event.refundId)) {
      back.add(event.refundId);
      move(event.amount.currency, -event.amount.minor);
    }
    if (event.type === 'refund.failed' && back.delete(event.refundId)) {
      move(event.amount.currency, event.amount.minor);
    }
  }
  return [...kept.values()].every((minor) => minor <= 0);
}
