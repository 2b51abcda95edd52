import { performance } from 'node:perf_hooks';
import { type Model, trusted } from 'mongoose';
import type { LinkDocument } from '../../src/adapters/persistence/links/link-document.js';
import { linkSchema } from '../../src/adapters/persistence/links/link-schema.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import type { Services } from '../../src/service/create-services.js';
import { openBenchServices } from '../load/bench-services.js';
import { inFlight, makeLink } from '../load/make-links.js';
import { type Figure, ratioFigure } from '../report.js';
import { median, medianRatio } from '../statistics.js';

const ROUNDS = 8;
const LINKS_A_ROUND = 200;
const LEAST_RATIO = 0.6;

/** The whole use case, beside one insert of the document it leaves, into a collection with the same indexes. */
export async function measureCreateLink(): Promise<readonly Figure[]> {
  const { store, services, close } = await openBenchServices();
  try {
    const twin = store.connection.model<LinkDocument>('LinkTwin', linkSchema, 'link_twins');
    await twin.createIndexes();
    const bench = { store, services, twin };
    return [await measureAt(bench, 1), await measureAt(bench, 20)];
  } finally {
    await close();
  }
}

interface Bench {
  readonly store: Store;
  readonly services: Services;
  readonly twin: Model<LinkDocument>;
}

async function measureAt({ store, services, twin }: Bench, width: number): Promise<Figure> {
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const made: string[] = [];
    const ours = await timed(async () => {
      await inFlight(LINKS_A_ROUND, width, async () => {
        made.push((await makeLink(services)).id);
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
  const detail = `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`;
  const figure = { ratio: medianRatio(rates), least: LEAST_RATIO, detail };
  return ratioFigure(`Link created, to one insert, ${width} at once`, figure);
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
