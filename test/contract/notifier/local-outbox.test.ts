import { afterAll, beforeAll } from '@jest/globals';
import { createConnection } from 'mongoose';
import { createComposer } from '../../../src/adapters/delivery/create-composer.js';
import { createLocalOutbox } from '../../../src/adapters/delivery/local-outbox/create-local-outbox.js';
import { DELIVERY_CHANNELS } from '../../../src/domain/delivery/delivery.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { startTestStore, type TestStore } from '../../support/test-store.js';
import { PUBLIC_URL } from '../../unit/adapters/delivery/build-test-outgoing.js';
import { describeNotifier } from './notifier-contract.js';

let store: TestStore;
beforeAll(async () => {
  store = await startTestStore();
});
afterAll(() => store.stop());

async function start() {
  const connection = await createConnection(store.uri, { bufferCommands: false }).asPromise();
  const logos = { find: async () => null };
  const composer = createComposer({ publicUrl: PUBLIC_URL, shortUrl: null, logos });
  const outbox = createLocalOutbox({ connection, composer, clock: createFakeClock() });
  await outbox.start();
  return {
    notifier: outbox.notifier,
    async listTaken() {
      const messages = await outbox.list('mer_lotus', 100);
      return messages.map(({ id, to }) => ({ to, deliveryId: id }));
    },
    async stop() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}

for (const channel of DELIVERY_CHANNELS) {
  const to = channel === 'email' ? 'ann@example.com' : '+66812345678';
  describeNotifier(
    `the local outbox by ${channel}`,
    { carrier: 'local_outbox', channel, to, canBeAsked: true },
    start,
  );
}
