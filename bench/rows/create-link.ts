import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Model, trusted } from 'mongoose';
import { createLocalOutbox } from '../../src/adapters/delivery/local-outbox/create-local-outbox.js';
import { createGatewayRegistry } from '../../src/adapters/payments/registry.js';
import { createSandboxGateway } from '../../src/adapters/payments/sandbox/gateway.js';
import { connectStore, type Store } from '../../src/adapters/persistence/connect-store.js';
import type { LinkDocument } from '../../src/adapters/persistence/links/link-document.js';
import { linkSchema } from '../../src/adapters/persistence/links/link-schema.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { startEmbeddedStore } from '../../src/embedded-store/start-embedded-store.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { createServices, type Services } from '../../src/service/create-services.js';
import { getMerchantId, inFlight, makeLink } from '../load/make-links.js';
import { type Figure, ratioFigure } from '../report.js';
import { median, medianRatio } from '../statistics.js';

const ROUNDS = 8;
const LINKS_A_ROUND = 200;

/** The whole use case, beside one insert of the document it leaves, into a collection with the same indexes. */
export async function measureCreateLink(): Promise<readonly Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  const embedded = await startEmbeddedStore({ dir });
  const logger = createLogger({ level: 'error', pretty: false });
  const clock = createSystemClock();
  const secretBox = createSecretBox(randomBytes(32).toString('base64url'));
  const address = new URL(embedded.uri);
  address.pathname = 'paylink';
  const store = await connectStore(address.href, { clock, logger, secretBox });
  try {
    const services = buildServices(store, { clock, logger });
    const twin = store.connection.model<LinkDocument>('LinkTwin', linkSchema, 'link_twins');
    await twin.createIndexes();
    const bench = { store, services, twin, merchantId: await getMerchantId(services) };
    return [await measureAt(bench, 1, 0.5), await measureAt(bench, 20)];
  } finally {
    await store.close();
    await embedded.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

function buildServices(store: Store, world: Pick<Parameters<typeof createServices>[0], 'clock' | 'logger'>) {
  const publicUrl = 'http://127.0.0.1:9';
  const ids = createIds(world.clock, randomBytes);
  const { connection } = store;
  const sandbox = createSandboxGateway({
    ...world,
    connection,
    publicUrl,
    localUrl: publicUrl,
    ids,
    secret: 'unused',
  });
  const { notifier } = createLocalOutbox({ connection, publicUrl, clock: world.clock });
  return createServices({
    ...store,
    ...world,
    ids,
    publicUrl,
    inbox: store.providerInbox,
    outbox: store.chatOutbox,
    gateways: createGatewayRegistry([sandbox.gateway]),
    notifier,
    senders: [],
    creationTellers: [],
    instanceId: 'ins_test',
    subscribers: [],
    kick: () => {},
  });
}

interface Bench {
  readonly store: Store;
  readonly services: Services;
  readonly twin: Model<LinkDocument>;
  readonly merchantId: string;
}

async function measureAt(
  { store, services, twin, merchantId }: Bench,
  width: number,
  least?: number,
): Promise<Figure> {
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const made: string[] = [];
    const ours = await timed(async () => {
      await inFlight(LINKS_A_ROUND, width, async () => {
        made.push((await makeLink(services, merchantId)).id);
      });
    });
    const documents = await readDocuments(store, made);
    const yardstick = await timed(async () => {
      await inFlight(LINKS_A_ROUND, width, async () => {
        const document = documents.pop();
        if (document !== undefined) await twin.insertOne(document);
      });
    });
    // The first round warms both up.
    if (round === 0) continue;
    rates.ours.push(ours);
    rates.yardstick.push(yardstick);
  }
  const rate = `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`;
  const ratio = medianRatio(rates);
  if (least === undefined) return { name: `  ${width} at once`, value: `${ratio.toFixed(2)}  (${rate})` };
  return ratioFigure('Link created by the service, to one insert', { ratio, least, detail: rate });
}

async function readDocuments({ connection }: Store, ids: readonly string[]): Promise<LinkDocument[]> {
  return connection
    .model<LinkDocument>('Link')
    .find({ _id: trusted({ $in: [...ids] }) })
    .lean<LinkDocument[]>();
}

/** How many of a round's links per second `work` makes. */
async function timed(work: () => Promise<void>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return (LINKS_A_ROUND / (performance.now() - begunAt)) * 1000;
}
