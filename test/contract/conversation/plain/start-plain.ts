import { playCustomer } from '../../../support/play-customer.js';
import { playReview } from '../../../support/play-review.js';
import { runDueJobs } from '../../../support/run-due-jobs.js';
import { bounceEmail } from '../bounce-email.js';
import type { ChatUnderTest } from '../chat-under-test.js';
import { playReceiver } from '../play-receiver.js';
import { createPlainPerson } from './create-plain-person.js';
import { createPlainWorld } from './create-plain-world.js';

/** The conversation by itself: no platform between people and what it replies. */
export async function startPlain(): Promise<ChatUnderTest> {
  const world = createPlainWorld();
  const { store, services } = world;
  return {
    as: (name) => createPlainPerson(world, name),
    async giveRole(name, role) {
      const { member } = await world.identify(name);
      await store.merchants.setRole(member.merchantId, member.id, role);
    },
    async passes(ms) {
      store.clock.advance(ms);
      await runDueJobs(services, store);
    },
    async bounces(reference) {
      const { member } = await world.identify('owner');
      await bounceEmail({ store, services }, { merchantId: member.merchantId, reference });
    },
    receiver: playReceiver(store.webhookSender),
    customer: playCustomer({
      ...{ store, services },
      merchantId: async () => (await world.identify('owner')).member.merchantId,
    }),
    review: playReview({
      ...{ store, services },
      merchantId: async () => (await world.identify('owner')).member.merchantId,
    }),
    stop: async () => {},
  };
}
