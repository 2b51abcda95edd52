import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { ALONE } from '../../src/adapters/persistence/fixed-peers.js';
import { connectStore } from '../../src/adapters/persistence/store/connect-store.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { storeDueLinks } from './store-due-links.js';

/** Puts links into the store in `dir` that expire in a month, and that nobody has to hear of any more. */
export async function storeFutureLinks(dir: string, count: number): Promise<void> {
  const embedded = await startEmbeddedStore({ dir });
  const address = new URL(embedded.uri);
  address.pathname = 'paylink';
  const store = await connectStore(address.href, {
    clock: createSystemClock(),
    logger: createLogger({ level: 'error', pretty: false }),
    secretBox: createSecretBox('unused'),
    firstQuestionAfterMs: 0,
    openPeers: () => ALONE,
  });
  try {
    await storeDueLinks(store, { merchantId: 'mer_bench', count, due: 'never' });
  } finally {
    await store.close();
    await embedded.stop();
  }
}
