import type { ChatSender } from '../ports/chat-sender.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { Logger } from '../ports/logger.js';
import type { Metrics } from './create-metrics.js';

/** More than a relay can have in flight: what is told again comes within a few of the first time. */
const REMEMBERED = 10_000;

type EventType = Parameters<EventSubscriber['handle']>[1]['type'];

/** What is of interest only when something is sought: it comes with every payment, or says what a later one says again. */
const QUIET: ReadonlySet<EventType> = new Set<EventType>([
  'attempt.started',
  'page.opened',
  'payment.fee',
  'notes.changed',
  'delivery.delivered',
]);

/**
 * Counts what happens to links and has a line of the log for it, as one more subscriber of their events. An event that
 * is told again counts once. Its name stands in every link: under another it would hear of all their past.
 */
export function createLinkObserver(
  metrics: Pick<Metrics, 'countLinkCreated'>,
  logger: Pick<Logger, 'debug' | 'info'>,
): EventSubscriber {
  const heard = new Set<string>();
  return {
    name: 'metrics',
    async handle(link, event) {
      if (heard.has(event.id)) return;
      heard.add(event.id);
      const [oldest] = heard;
      if (heard.size > REMEMBERED && oldest !== undefined) heard.delete(oldest);
      if (event.type === 'link.created') metrics.countLinkCreated(link.mode);
      const { reference, mode, amount, merchantId } = link;
      logger[QUIET.has(event.type) ? 'debug' : 'info'](
        { reference, amountMinor: amount.minor, currency: amount.currency, mode, merchantId },
        event.type,
      );
    },
  };
}

/** The same sender, counting what it delivers and what it gives up. */
export function observeSender(sender: ChatSender, metrics: Pick<Metrics, 'countChatMessage'>): ChatSender {
  return {
    ...sender,
    async show(outgoing) {
      const result = await sender.show(outgoing);
      if (result.outcome === 'shown') metrics.countChatMessage('delivered');
      if (result.outcome === 'impossible') metrics.countChatMessage('failed');
      return result;
    },
  };
}
