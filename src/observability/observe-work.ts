import type { ChatSender } from '../ports/chat-sender.js';
import type { Clock } from '../ports/clock.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { Metrics } from './create-metrics.js';

/** Counts what happens to links, as one more subscriber of their events. */
export function createMetricsSubscriber(metrics: Metrics, clock: Clock): EventSubscriber {
  return {
    name: 'metrics',
    async handle(link, event) {
      metrics.setOutboxLagSeconds(Math.max(0, clock.now().getTime() - event.at.getTime()) / 1000);
      if (event.type === 'link.created') metrics.countLinkCreated(link.mode);
    },
  };
}

/** The same sender, counting what it delivers and what it gives up. */
export function observeSender(sender: ChatSender, metrics: Metrics): ChatSender {
  return {
    platform: sender.platform,
    async show(outgoing) {
      const result = await sender.show(outgoing);
      if (result.outcome === 'shown') metrics.countChatMessage('delivered');
      if (result.outcome === 'impossible') metrics.countChatMessage('failed');
      return result;
    },
  };
}
