import type { ChatSender } from '../ports/chat-sender.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { Metrics } from './create-metrics.js';

/** More than a relay can have in flight: what is told again comes within a few of the first time. */
const REMEMBERED = 10_000;

/** Counts what happens to links, as one more subscriber of their events. An event that is told again counts once. */
export function createMetricsSubscriber(metrics: Pick<Metrics, 'countLinkCreated'>): EventSubscriber {
  const counted = new Set<string>();
  return {
    name: 'metrics',
    async handle(link, event) {
      if (event.type !== 'link.created' || counted.has(event.id)) return;
      counted.add(event.id);
      const [oldest] = counted;
      if (counted.size > REMEMBERED && oldest !== undefined) counted.delete(oldest);
      metrics.countLinkCreated(link.mode);
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
