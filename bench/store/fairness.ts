import { setTimeout } from 'node:timers/promises';
import { type Collection, MongoClient } from 'mongodb';
import { quantile } from '../statistics.js';
import type { Link } from './stored-links.js';

/** How long a point read took, beside one kind of long work; `tookMs` is that work's own time. */
export type Beside = { name: string; p99Ms: number; longestMs: number; tookMs: number };

type Work = (links: Collection<Link>, many: number) => Promise<unknown>;

/** First what the machine itself does to a read; then none finds its documents by an index but the last. */
const LONG_WORK: readonly [name: string, work: Work][] = [
  ['nothing', () => setTimeout(3_000)],
  ['a scan', (links) => links.countDocuments({ pad: 'nobody' })],
  ['a sort', (links) => links.find().sort({ state: 1, createdAt: -1 }).batchSize(1).next()],
  [
    '$group',
    (links) => links.aggregate([{ $group: { _id: '$merchant', n: { $sum: '$version' } } }]).toArray(),
  ],
  ['createIndex', (links) => links.createIndex({ state: 1, slug: -1 })],
  ['updateMany', (links) => links.updateMany({}, { $inc: { version: 1 } })],
  ['deleteMany', (links, many) => links.deleteMany({ _id: { $gte: 0, $lt: many * 0.9 } })],
];

/** Reads one link after another by its slug while each kind of work goes through all of the `many` that there are. */
export async function measureFairness(uri: string, many: number): Promise<Beside[]> {
  const [worker, reader] = [new MongoClient(uri), new MongoClient(uri)];
  const links = worker.db('bench').collection<Link>('links');
  const read = reader.db('bench').collection<Link>('links');
  const results: Beside[] = [];
  for (const [name, work] of LONG_WORK) {
    await read.findOne({ slug: `slug-${many - 1}` });
    const startedAt = performance.now();
    let isDone = false;
    const ending = work(links, many).finally(() => {
      isDone = true;
    });
    const times: number[] = [];
    for (let n = 0; !isDone; n += 1) {
      const askedAt = performance.now();
      await read.findOne({ slug: `slug-${many * 0.9 + ((n * 7_919) % (many / 10))}` });
      times.push(performance.now() - askedAt);
    }
    await ending;
    const tookMs = performance.now() - startedAt;
    results.push({ name, p99Ms: quantile(times, 0.99), longestMs: Math.max(...times), tookMs });
  }
  await Promise.all([worker.close(), reader.close()]);
  return results;
}
