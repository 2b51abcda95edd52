import { randomBytes } from 'node:crypto';
import { connectStore } from '../../src/adapters/persistence/connect-store.js';
import type { LinkDocument } from '../../src/adapters/persistence/links/link-document.js';
import { toLinkDocument } from '../../src/adapters/persistence/links/link-mapper.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { buildLink } from '../../src/domain/link/build-link.js';
import { startEmbeddedStore } from '../../src/embedded-store/start-embedded-store.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { LINK_DRAFT } from './make-links.js';

const BATCH = 1_000;
const DAY_MS = 86_400_000;
const MAKER = { kind: 'member', merchantId: 'mer_bench', memberId: 'mem_bench', role: 'sales' } as const;

/** Puts links into the store in `dir` that expire in a month, and that nobody has to hear of any more. */
export async function storeFutureLinks(dir: string, count: number): Promise<void> {
  const embedded = await startEmbeddedStore({ dir });
  const address = new URL(embedded.uri);
  address.pathname = 'paylink';
  const clock = createSystemClock();
  const logger = createLogger({ level: 'error', pretty: false });
  const store = await connectStore(address.href, { clock, logger, secretBox: createSecretBox('unused') });
  try {
    const links = store.connection.model<LinkDocument>('Link').collection;
    const build = makeBuildDocument(clock.now());
    for (let stored = 0; stored < count; stored += BATCH) {
      await links.insertMany(Array.from({ length: BATCH }, (_, at) => build(stored + at)));
    }
  } finally {
    await store.close();
    await embedded.stop();
  }
}

function makeBuildDocument(now: Date): (number: number) => object {
  const ids = createIds({ now: () => now }, randomBytes);
  const draft = { ...LINK_DRAFT, expiresAt: new Date(now.getTime() + 30 * DAY_MS) };
  return (number) => {
    const link = buildLink(draft, {
      id: ids.newId('lnk'),
      slug: ids.newSlug(),
      generatedReference: `PL-${number}`,
      eventId: ids.newId('evt'),
      mode: 'test',
      reminders: 'off',
      cardPlace: null,
      maker: MAKER,
      createdAt: now,
    });
    const { outboxSince, ...document } = toLinkDocument(link, `bench-${number}`);
    return { ...document, outbox: [] };
  };
}
