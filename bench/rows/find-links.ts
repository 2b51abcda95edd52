import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { ALONE } from '../../src/adapters/persistence/fixed-peers.js';
import type { LinkDocument } from '../../src/adapters/persistence/links/link-document.js';
import { toLinkDocument } from '../../src/adapters/persistence/links/link-mapper.js';
import { connectStore, type Store } from '../../src/adapters/persistence/store/connect-store.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { buildFindQueries } from '../load/find-queries.js';
import { buildVariedLink, type VariedLinks } from '../load/varied-links.js';
import type { Figure } from '../report.js';
import { quantile } from '../statistics.js';

const NOTHING_DUE = { expiry: null, question: null, refund: null };
const FEW = 10_000;
const BATCH = 1_000;
const ROUNDS = 20;
const PAGE_SIZE = 10;
const MOST_TIMES = 1.5;
const MOST_MS = 50;

/** The slowest searches and lists among `count` links, beside the same among 10,000 in the same store. */
export async function measureFindLinks(count: number): Promise<readonly Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  const embedded = await startEmbeddedStore({ dir, durable: false });
  const address = new URL(embedded.uri);
  address.pathname = 'paylink';
  const store = await connectStore(address.href, {
    clock: createSystemClock(),
    logger: createLogger({ level: 'error', pretty: false }),
    secretBox: createSecretBox(randomBytes(32).toString('base64url')),
    firstQuestionAfterMs: 0,
    openPeers: () => ALONE,
  });
  try {
    const few = await fill(store, { merchantId: 'mer_few', count: FEW });
    const many = await fill(store, { merchantId: 'mer_many', count });
    return describe(await measure(store, few, many), count);
  } finally {
    await store.close();
    await embedded.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function fill(store: Store, links: VariedLinks): Promise<VariedLinks> {
  const collection = store.db.collection<LinkDocument>('links');
  for (let start = 0; start < links.count; start += BATCH) {
    const documents = Array.from({ length: BATCH }, (_, i) =>
      toLinkDocument(buildVariedLink(start + i, links), `bench-${start + i}`, NOTHING_DUE),
    );
    await collection.insertMany(documents, { ordered: false });
  }
  return links;
}

/** Milliseconds of each search, the same one among few and among many in turns. */
async function measure(store: Store, few: VariedLinks, many: VariedLinks) {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const queries = { few: buildFindQueries(round, few), many: buildFindQueries(round, many) };
    for (const index of queries.few.keys()) {
      for (const [name, { merchantId }] of [
        ['few', few],
        ['many', many],
      ] as const) {
        const query = queries[name][index];
        if (query === undefined) continue;
        const begunAt = performance.now();
        await store.links.list({ merchantId, ...query.filter }, { skip: query.skip, limit: PAGE_SIZE });
        // The first round warms both up.
        if (round > 0) times[name].push(performance.now() - begunAt);
      }
    }
  }
  return times;
}

function describe(
  times: { few: readonly number[]; many: readonly number[] },
  count: number,
): readonly Figure[] {
  const [few, many] = [quantile(times.few, 0.95), quantile(times.many, 0.95)];
  const ratio = many / few;
  const detail = `${many.toFixed(1)} ms to ${few.toFixed(1)} ms`;
  const medians = `${quantile(times.many, 0.5).toFixed(1)} ms to ${quantile(times.few, 0.5).toFixed(1)} ms`;
  return [
    {
      name: `find p95, ${count.toLocaleString('en-US')} to 10,000 links`,
      value: `${ratio.toFixed(2)}  (${detail})`,
      goal: { text: `<= ${MOST_TIMES}`, isMet: ratio <= MOST_TIMES },
    },
    {
      name: '  p95 itself',
      value: `${many.toFixed(1)} ms`,
      goal: { text: `< ${MOST_MS} ms`, isMet: many < MOST_MS },
    },
    { name: '  median', value: medians },
  ];
}
