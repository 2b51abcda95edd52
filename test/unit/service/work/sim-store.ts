import type { WorkLanes } from '../../../../src/ports/work-lanes.js';
import { createFakeChatMessageStore } from '../../../support/fake-chat-message-store.js';
import { createFakeDeliveryQueue } from '../../../support/fake-delivery-queue.js';
import { createFakeDraftRepository } from '../../../support/fake-draft-repository.js';
import { createFakeInstanceRegistry } from '../../../support/fake-instance-registry.js';
import { createFakeLanes } from '../../../support/fake-lanes.js';
import { createFakeLinkRepository } from '../../../support/fake-link-repository.js';
import { createFakeProviderInbox } from '../../../support/fake-provider-inbox.js';
import { createFakeUpdateInbox } from '../../../support/fake-update-inbox.js';
import { createFakeWebhookQueue } from '../../../support/fake-webhook-queue.js';

export type SimStore = ReturnType<typeof createSimStore>;

/** What all instances share, and none takes with it when it dies. `note` hears what was written down as done. */
export function createSimStore(note: (what: string) => void) {
  const chatLanes = createFakeLanes();
  const deliveryLanes = createFakeLanes();
  const webhookLanes = createFakeLanes();
  const passedOn = new Set<string>();
  let wakesLeft = Number.POSITIVE_INFINITY;
  /** Whoever writes may be gone between one part of a write and the next. */
  const torn = (lanes: WorkLanes): WorkLanes => ({
    ...lanes,
    async wake(wakes) {
      if (wakesLeft === 0) return new Promise(() => {});
      wakesLeft -= 1;
      return lanes.wake(wakes);
    },
  });
  const messages = createFakeChatMessageStore(torn(chatLanes));
  const queue = createFakeDeliveryQueue(torn(deliveryLanes));
  const inbox = createFakeProviderInbox();
  return {
    ...{ chatLanes, deliveryLanes, inbox, passedOn, registry: createFakeInstanceRegistry() },
    ...{ hearLanes: createFakeLanes(), updates: createFakeUpdateInbox() },
    ...{ webhookLanes, webhookQueue: createFakeWebhookQueue(webhookLanes) },
    linkWork: createFakeLinkRepository().work,
    creations: createFakeDraftRepository().creations,
    chatMessages: {
      ...messages,
      async markShown(...args: Parameters<typeof messages.markShown>) {
        note(args[0]);
        return messages.markShown(...args);
      },
      async redirect(...args: Parameters<typeof messages.redirect>) {
        passedOn.add(args[0].key);
        return messages.redirect(...args);
      },
    },
    deliveries: {
      ...queue,
      async finish(...args: Parameters<typeof queue.finish>) {
        note(args[0]);
        return queue.finish(...args);
      },
    },
    /** The next write gets this many wakes done, then no further. */
    tearAfter(wakes: number): void {
      wakesLeft = wakes;
      process.nextTick(() => {
        wakesLeft = Number.POSITIVE_INFINITY;
      });
    },
    /** What is neither done nor parked. */
    listLeft(): readonly string[] {
      const outcomes = Object.entries(queue.outcomes());
      return [
        ...messages.all().flatMap(({ key }) => (messages.dueAtOf(key) === null ? [] : [key])),
        ...outcomes.flatMap(([id, outcome]) => (outcome === null ? [id] : [])),
        ...inbox.pending().map(({ id }) => id),
      ];
    },
  };
}
