import { type Collection, type Db, MongoClient, MongoServerError } from 'mongodb';

type Order = { _id: string; slug: string; state: string; version: number; createdAt: Date };

export type SoakReport = {
  operations: number;
  /** How often each error that was asked for came, by MongoDB's code. */
  refusals: Record<string, number>;
  unexpected: string[];
  /** Documents, versions and open cursors at the end beside what was acknowledged: all 0 in a store that keeps its word. */
  missing: { documents: number; versions: number; openCursors: number };
  /** Resident memory of the server after a first load, and after the load with all clients gone. */
  warmMb: number;
  endMb: number;
};

type Tally = {
  operations: number;
  refusals: Record<string, number>;
  unexpected: string[];
  kept: number;
  versions: number;
};

/** Documents each client has at a time: a long run must not measure a growing file. */
const OWN_DOCUMENTS = 20;

/** `clients` connections that insert, read, change, count, page and delete, and ask for errors, for `durationMs`. */
export async function soak(
  uri: string,
  { clients, durationMs }: { clients: number; durationMs: number },
): Promise<SoakReport> {
  const observer = new MongoClient(uri);
  const db = observer.db('soak');
  const orders = db.collection<Order>('orders');
  await orders.createIndexes([{ key: { slug: 1 }, unique: true }, { key: { state: 1, createdAt: -1 } }]);
  const tally: Tally = { operations: 0, refusals: {}, unexpected: [], kept: 0, versions: 0 };
  await load(uri, { name: 'warm', clients, until: Date.now() + durationMs / 4, tally });
  const { residentMb: warmMb } = await statusOf(db);
  await load(uri, { name: 'main', clients, until: Date.now() + durationMs, tally });
  const { residentMb: endMb, openCursors } = await statusOf(db);
  const [sums] = await orders
    .aggregate<{ documents: number; versions: number }>([
      { $group: { _id: null, documents: { $sum: 1 }, versions: { $sum: '$version' } } },
    ])
    .toArray();
  await observer.close();
  return {
    operations: tally.operations,
    refusals: tally.refusals,
    unexpected: tally.unexpected,
    missing: {
      documents: tally.kept - (sums?.documents ?? 0),
      versions: tally.versions - (sums?.versions ?? 0),
      openCursors,
    },
    warmMb,
    endMb,
  };
}

async function statusOf(db: Db): Promise<{ residentMb: number; openCursors: number }> {
  const status = await db.command({ serverStatus: 1 });
  return { residentMb: status['mem'].resident, openCursors: status['metrics'].cursor.open.total };
}

type Load = { name: string; clients: number; until: number; tally: Tally };

async function load(uri: string, { name, clients, until, tally }: Load): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async (_, n) => {
      const client = new MongoClient(uri, { maxPoolSize: 1 });
      const orders = client.db('soak').collection<Order>('orders');
      for (let turn = 0; Date.now() < until; turn += 1) {
        await attempt(tally, () => liveOneTurn(orders, { id: `${name}-${n}`, turn, tally }));
      }
      await client.close();
    }),
  );
}

/** One short life: written, read back, changed under a condition, listed in pages; the oldest goes. */
async function liveOneTurn(
  orders: Collection<Order>,
  { id, turn, tally }: { id: string; turn: number; tally: Tally },
): Promise<void> {
  const slug = `${id}-${turn}`;
  await orders.insertOne({ _id: slug, slug, state: 'open', version: 1, createdAt: new Date(turn) });
  tally.kept += 1;
  tally.versions += 1;
  const found = await orders.findOne({ slug });
  if (found?._id !== slug) tally.unexpected.push(`${slug} was not found after it was written`);
  const changed = await orders.updateOne({ _id: slug, version: 1 }, { $inc: { version: 1 } });
  tally.versions += changed.modifiedCount;
  const again = await orders.updateOne({ _id: slug, version: 1 }, { $inc: { version: 1 } });
  if (again.matchedCount !== 0) tally.unexpected.push(`${slug} changed twice under one condition`);
  const newest = orders.find({ state: 'open' }, { batchSize: 5, limit: 12 }).sort({ createdAt: -1 });
  await newest.toArray();
  await orders.countDocuments({ state: 'open', createdAt: { $gte: new Date(turn) } });
  await expectRefusal(tally, 11000, () => orders.insertOne({ ...found, _id: `${slug}-twin` } as Order));
  await expectRefusal(tally, 238, () => orders.findOne({ $where: 'true' }));
  tally.operations += 9;
  if (turn < OWN_DOCUMENTS) return;
  const gone = await orders.findOneAndDelete({ _id: `${id}-${turn - OWN_DOCUMENTS}` });
  tally.operations += 1;
  tally.kept -= gone === null ? 0 : 1;
  tally.versions -= gone?.version ?? 0;
}

async function expectRefusal(tally: Tally, code: number, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
    tally.unexpected.push(`no error ${code} where one was asked for`);
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== code) throw error;
    tally.refusals[code] = (tally.refusals[code] ?? 0) + 1;
  }
}

async function attempt(tally: Tally, turn: () => Promise<void>): Promise<void> {
  try {
    await turn();
  } catch (error) {
    tally.unexpected.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
