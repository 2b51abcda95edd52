import type { LinkEvent } from './link-event.js';

type Received = Extract<LinkEvent, { readonly captured: unknown }>;

/**
 * The payment that the customer has a receipt of: the one that paid the link, else one that somebody kept or accepted
 * though it came late or otherwise. Undefined while nobody has said that it is kept.
 */
export function findReceived(history: readonly LinkEvent[]): Received | undefined {
  const kept = new Set(
    history.flatMap((event) =>
      event.type === 'decision.made' && event.decision !== 'refund' ? [event.attemptId] : [],
    ),
  );
  const payments = history.filter((event): event is Received => 'captured' in event);
  return (
    payments.findLast(({ type }) => type === 'payment.succeeded') ??
    payments.findLast(({ attemptId }) => kept.has(attemptId))
  );
}
