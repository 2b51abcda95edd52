/**
 * `npm run bench -- store`: the embedded store in durable mode in a process of its own, beside a bare lmdb with the
 * same flush policy, and beside a MongoDB when `MONGODB_TEST_URI` names one. Numbers of one machine on one day: the
 * ratios are what is held against the yardsticks.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, MongoClient } from 'mongodb';
import { median } from './statistics.js';
import { openBareLmdb } from './store/bare-lmdb.js';
import { measureFairness } from './store/fairness.js';
import { askMemory, serve, stop } from './store/served-store.js';
import { soak } from './store/soak.js';
import { buildLink, type Link, openLinks } from './store/stored-links.js';

const IN_FLIGHT = 20;
const FEW = 10_000;
/** Fewer where the machine has other things to do: the printed names stay. */
const MANY = Number(process.env['STORE_DOCUMENTS'] ?? 1_000_000);
const ROUNDS = 9;
const CALLS = 1_500;

type Rates = { ping: number; insertOne: number; findOne: number; findOneAndUpdate: number };
type Yardsticks = { barePut: number; fourPuts: number };
type Round = Rates & Yardsticks;

/** Calls a second, with `IN_FLIGHT` at a time. */
async function rate(calls: number, call: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  const lane = async () => {
    for (let n = next++; n < calls; n = next++) await call(n);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return (calls * 1_000) / (performance.now() - startedAt);
}

/** One short run of each operation; rounds alternate them, so that what slows the machine down slows all of a round. */
async function measureRound(links: Collection<Link>, round: number): Promise<Rates> {
  const base = round * CALLS;
  const slug = (n: number) => ({ slug: `slug-${base + n}` });
  const insertOne = await rate(CALLS, (n) => links.insertOne(buildLink(base + n)));
  const ping = await rate(CALLS, () => links.db.command({ ping: 1 }));
  const findOne = await rate(CALLS, (n) => links.findOne(slug(n)));
  const findOneAndUpdate = await rate(CALLS, (n) =>
    links.findOneAndUpdate(slug(n), { $inc: { version: 1 } }),
  );
  return { ping, insertOne, findOne, findOneAndUpdate };
}

async function measureServer(client: MongoClient, yardsticks: () => Promise<Yardsticks>): Promise<Round[]> {
  const links = await openLinks(client);
  await measureRound(links, ROUNDS);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ...(await measureRound(links, round)), ...(await yardsticks()) });
  }
  return rounds;
}

async function measureInsertMany(client: MongoClient): Promise<number> {
  const links = await openLinks(client);
  const startedAt = performance.now();
  await load(links, 0, 20_000);
  return (20_000 * 1_000) / (performance.now() - startedAt);
}

async function load(links: Collection<Link>, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += 10_000) {
    const size = Math.min(10_000, to - start);
    await links.insertMany(Array.from({ length: size }, (_, i) => buildLink(start + i)));
  }
}

/** An indexed read with few and with many documents, then a fresh start on the many. */
async function measureGrowth(dir: string) {
  const loading = await serve(dir);
  const client = new MongoClient(loading.uri);
  const links = await openLinks(client);
  const read = (size: number) =>
    rate(CALLS * 4, (n) => links.findOne({ slug: `slug-${(n * 7_919) % size}` }));
  await load(links, 0, FEW);
  const few = await read(FEW);
  await load(links, FEW, MANY);
  const many = await read(MANY);
  await client.close();
  await stop(loading);
  const again = await serve(dir);
  const reader = new MongoClient(again.uri);
  const found = reader.db('bench').collection<Link>('links');
  await rate(20_000, (n) => found.findOne({ slug: `slug-${(n * 7_919) % MANY}` }));
  const memory = await askMemory(again);
  await reader.close();
  const beside = await measureFairness(again.uri, MANY);
  const afterwards = await askMemory(again);
  await stop(again);
  return { readCost: few / many, startMs: again.startMs, memory, beside, afterwards };
}

const row = (name: string, value: string, yardstick = '') =>
  console.log(`${name.padEnd(46)}${value.padStart(12)}  ${yardstick}`);
const perSecond = (value: number) => `${Math.round(value)}/s`;
const ratio = (value: number) => value.toFixed(2);

const medianOf = (rounds: readonly Round[], value: (round: Round) => number) => median(rounds.map(value));

function printRates(name: string, rounds: readonly Round[]): void {
  for (const operation of ['ping', 'insertOne', 'findOne', 'findOneAndUpdate'] as const) {
    row(`${name}: ${operation}`, perSecond(medianOf(rounds, (round) => round[operation])));
  }
}

function printRatios(rounds: readonly Round[]): void {
  const ofFour = medianOf(rounds, (r) => r.insertOne / r.fourPuts);
  row('insertOne / four durable puts in four trees', ratio(ofFour), '>= 0.60');
  row('insertOne / bare durable put', ratio(medianOf(rounds, (r) => r.insertOne / r.barePut)));
  row('insertOne / ping', ratio(medianOf(rounds, (r) => r.insertOne / r.ping)));
  row('findOne / ping', ratio(medianOf(rounds, (r) => r.findOne / r.ping)), '>= 0.60');
  row(
    'findOneAndUpdate / insertOne',
    ratio(medianOf(rounds, (r) => r.findOneAndUpdate / r.insertOne)),
    '>= 0.50',
  );
}

/** Measures, and prints a table with the yardstick beside each ratio; `store soak` runs the long load instead. */
export async function runStoreSuite(): Promise<void> {
  if (process.argv[3] === 'soak') return runSoak();
  const dir = mkdtempSync(join(tmpdir(), 'bench-store-'));
  console.log(
    `Durable, ${IN_FLIGHT} in flight, documents of about 450 bytes, two indexes beside _id; medians.\n`,
  );
  const bare = openBareLmdb(dir);
  const serving = await serve(join(dir, 'rates'));
  const client = new MongoClient(serving.uri, { maxPoolSize: IN_FLIGHT });
  const rounds = await measureServer(client, async () => ({
    barePut: await rate(CALLS, bare.put),
    fourPuts: await rate(CALLS, bare.fourPuts),
  }));
  row('bare lmdb: durable put', perSecond(medianOf(rounds, (round) => round.barePut)));
  row('bare lmdb: four puts in four trees', perSecond(medianOf(rounds, (round) => round.fourPuts)));
  printRates('embedded store', rounds);
  printRatios(rounds);
  row('insertMany', perSecond(await measureInsertMany(client)), '>= 10000/s');
  await client.close();
  await bare.close();
  await stop(serving);
  printGrowth(await measureGrowth(join(dir, 'growth')));
  rmSync(dir, { recursive: true });
  await measureMongoDb(process.env['MONGODB_TEST_URI']);
}

function printGrowth(growth: Awaited<ReturnType<typeof measureGrowth>>): void {
  const { readCost, startMs, memory, beside, afterwards } = growth;
  row('indexed read, 1,000,000 over 10,000 documents', `${ratio(readCost)}x`, '<= 1.50x');
  row('start with 1,000,000 documents', `${Math.round(startMs)} ms`, '< 1000 ms');
  row('private memory with 1,000,000 documents', `${Math.round(memory.privateMb)} MB`, '<= 300 MB');
  row('the same with mapped pages of the file', `${Math.round(memory.rssMb)} MB`);
  for (const { name, p99Ms, longestMs, tookMs } of beside) {
    row(`point read beside ${name} of these: p99`, `${p99Ms.toFixed(1)} ms`, '< 50 ms');
    row('  the longest; the work itself', `${Math.round(longestMs)} ms`, `${(tookMs / 1_000).toFixed(1)} s`);
  }
  row('private memory after all that', `${Math.round(afterwards.privateMb)} MB`, 'as before');
}

async function runSoak(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-soak-'));
  const serving = await serve(dir);
  const report = await soak(serving.uri, { clients: 100, durationMs: 60_000 });
  await stop(serving);
  rmSync(dir, { recursive: true });
  row('operations of 100 clients in 60 s', String(report.operations));
  row('errors asked for', JSON.stringify(report.refusals));
  row('other errors', String(report.unexpected.length), '0');
  row('acknowledged and missing, cursors open', JSON.stringify(report.missing), 'all 0');
  row('resident memory after the first load', `${report.warmMb} MB`);
  row('resident memory at the end', `${report.endMb} MB`, 'the same');
  for (const error of report.unexpected.slice(0, 10)) console.log(error);
}

async function measureMongoDb(uri: string | undefined): Promise<void> {
  if (uri === undefined) {
    console.log('\nNo MongoDB beside it: MONGODB_TEST_URI is not set.');
    return;
  }
  const client = new MongoClient(uri, { maxPoolSize: IN_FLIGHT, writeConcern: { w: 1, journal: true } });
  printRates('MongoDB', await measureServer(client, async () => ({ barePut: 0, fourPuts: 0 })));
  row('MongoDB: insertMany', perSecond(await measureInsertMany(client)));
  await client.close();
}
