import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EmbeddedStore, startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { createMovableClock } from '@paylink/playground/clock';
import type { Connection, mongo } from 'mongoose';
import { createConnection } from 'mongoose';
import { MIGRATIONS } from '../../../src/adapters/persistence/migrations/migrations.js';
import { runMigrations } from '../../../src/adapters/persistence/migrations/run-migrations.js';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, changePort, SAM, startAppBench } from '../../support/app-bench.js';
import { withDatabase } from '../../support/test-store.js';
import { SILENT } from './open-stores.js';

/** Minutes after the first release wrote the folder. */
const OPENED_AT = new Date('2026-11-26T17:00:00.000Z');
const SLACK_IS_AWAY = { SLACK_API_URL: 'http://127.0.0.1:9' };
const UNDER_WAY = 'sbx_M3FI18MIPLYRzHnYxcDYVw';
const MAI = { ...SAM, userId: 'U0MAI', displayName: 'Mai' };
const COLLECTIONS = ['links', 'chat_outbox', 'deliveries', 'work_lanes', 'migrations'];

let dir: string;
let clock: ReturnType<typeof createMovableClock>;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'paylink-earlier-'));
  await copyFixture();
  const begunAtMs = Date.now();
  clock = createMovableClock(() => OPENED_AT.getTime() + Date.now() - begunAtMs);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** The folder as the first release left it. */
async function copyFixture(): Promise<void> {
  const folder = join(dir, 'store');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const packed = await readFile('test/fixtures/store-0.1.0.mdb.gz');
  await writeFile(join(folder, 'store.mdb'), gunzipSync(packed));
}

const serve = () => startEmbeddedStore({ dir: join(dir, 'store'), durable: false, inProcess: true });

describe('a folder of the first release, opened by this one', () => {
  let bench: AppBench;
  /** What the provider was asked about. */
  let asked: string[];
  beforeEach(async () => {
    asked = [];
    bench = await startAppBench({}, clock);
  });
  afterEach(() => bench.stop());

  const open = (env: Readonly<Record<string, string>> = SLACK_IS_AWAY) =>
    bench.start({ clock, embeddedStore: serve(), env: { DATA_DIR: dir, ...env }, around: noteQuestions });

  const noteQuestions = changePort('gateway', ({ fetchAttempt }) => ({
    fetchAttempt(providerRef) {
      asked.push(providerRef);
      return fetchAttempt(providerRef);
    },
  }));

  /** Lets time pass, and works what falls due by then. */
  async function moveTo(app: App, at: string): Promise<void> {
    clock.advance(new Date(at).getTime() - clock.now().getTime());
    await app.services.runner.catchUp();
  }

  async function historyOf({ services }: App, reference: string) {
    const { actor } = await services.identifyMember(MAI);
    const { history } = await services.getLinkStatus(actor, { reference });
    return history.map(({ type, source }) => `${type} by ${source}`);
  }

  it('has every link, and finds it by words', async () => {
    const { services } = await open();
    const { actor } = await services.identifyMember(MAI);
    const find = async (words: string) => {
      const list = await services.listLinks({ actor, words, mine: false, states: null, page: 1 });
      return list.links.map(({ reference }) => reference);
    };
    const all = ['INV-5', 'INV-4', 'INV-3', 'INV-2', 'INV-1'];
    expect(await find('school fees')).toEqual(all);
    expect(await find('ann@example.com')).toEqual(all);
    expect(await find('inv-3')).toEqual(['INV-3']);
  });

  it('shows what waited for Slack, and tells what nobody had heard, once Slack is there', async () => {
    await open({});
    await bench.waitForCard('#sales', ['INV-1', 'Cancelled']);
    for (const reference of ['INV-2', 'INV-3', 'INV-4', 'INV-5']) {
      await bench.waitForCard('#sales', [reference, 'Open']);
      expect(bench.cards('#sales', reference)).toHaveLength(1);
    }
    const lines = await bench.platform.as(SAM.userId).waits(({ messages }) => {
      const replies = messages('#sales').filter(({ threadTs }) => threadTs !== undefined);
      return replies.length === 2 ? replies.map(({ text }) => text) : undefined;
    }, 20_000);
    expect(lines.toSorted()).toEqual([
      expect.stringContaining('Email kept in the outbox'),
      expect.stringContaining('Cancelled by Mai'),
    ]);
  });

  it('sends what was promised and ends what expires, each at its time', async () => {
    const app = await open();
    await moveTo(app, '2026-11-26T17:00:10.000Z');
    expect(await historyOf(app, 'INV-5')).toEqual(['link.created by person', 'delivery.sent by clock']);
    await moveTo(app, '2026-12-01T08:59:50.000Z');
    expect(await historyOf(app, 'INV-3')).toEqual(['link.created by person']);
    await moveTo(app, '2026-12-01T09:00:00.000Z');
    expect(await historyOf(app, 'INV-3')).toEqual([
      'link.created by person',
      'delivery.sent by clock',
      'delivery.sent by clock',
    ]);
    await moveTo(app, '2026-12-10T09:59:50.000Z');
    expect(await historyOf(app, 'INV-2')).toEqual(['link.created by person']);
    await moveTo(app, '2026-12-10T10:00:00.000Z');
    expect(await historyOf(app, 'INV-2')).toEqual(['link.created by person', 'link.expired by clock']);
  });

  it.each([
    ['the next day', '2026-11-27T17:00:00.000Z'],
    ['months later', '2027-03-01T10:00:00.000Z'],
  ])('asks about the payment that was under way, opened %s', async (_when, at) => {
    clock.advance(new Date(at).getTime() - clock.now().getTime());
    const app = await open();
    await app.services.runner.catchUp();
    expect(asked).toEqual([UNDER_WAY]);
  });
});

describe('migrating a folder of the first release', () => {
  let served: EmbeddedStore;
  let connection: Connection;

  /** The folder as it was, and what it holds. */
  async function openAnew(): Promise<mongo.Db> {
    await copyFixture();
    served = await serve();
    connection = await createConnection(withDatabase(served.uri, 'paylink')).asPromise();
    if (connection.db === undefined) throw new Error('a connection that is open has a database');
    return connection.db;
  }
  async function close(): Promise<void> {
    await connection?.close();
    await served?.stop();
  }
  afterEach(close);

  const migrate = (db: mongo.Db) => runMigrations(db, MIGRATIONS, SILENT);

  it('changes nothing when it is opened again', async () => {
    const db = await openAnew();
    await migrate(db);
    const before = await dump(db);
    await migrate(db);
    expect(await dump(db)).toEqual(before);
    await close();
  });

  it('ends alike after whichever write it was killed', async () => {
    const whole = await openAnew();
    const writes = countWrites(whole, Number.POSITIVE_INFINITY);
    await migrate(writes.db);
    const wanted = await dump(whole);
    await close();
    expect(writes.count()).toBeGreaterThanOrEqual(12);
    for (let last = 1; last < writes.count(); last += 1) {
      const db = await openAnew();
      await expect(migrate(countWrites(db, last).db)).rejects.toThrow('killed');
      await migrate(db);
      expect(await dump(db)).toEqual(wanted);
      await close();
    }
  });
});

/** All that is due or told, but for how often a lane was woken. */
async function dump(db: mongo.Db) {
  const all = COLLECTIONS.map(async (name) => {
    const documents = await db
      .collection(name)
      .find({}, { projection: { wakes: 0 } })
      .sort({ _id: 1 })
      .toArray();
    return [name, documents] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

const WRITES = new Set(['bulkWrite', 'updateOne', 'dropIndex']);

/** The same database for a process that is killed after its write number `last`. */
function countWrites(db: mongo.Db, last: number) {
  let count = 0;
  const counted = (collection: mongo.Collection) =>
    new Proxy(collection, {
      get(target, name) {
        const found = Reflect.get(target, name, target);
        if (typeof found !== 'function') return found;
        const call = found.bind(target);
        if (!WRITES.has(String(name))) return call;
        return async (...given: unknown[]) => {
          if (count >= last) throw new Error('killed');
          count += 1;
          return call(...given);
        };
      },
    });
  const watched = new Proxy(db, {
    get(target, name) {
      if (name === 'collection') return (called: string) => counted(target.collection(called));
      return Reflect.get(target, name, target);
    },
  });
  return { db: watched, count: () => count };
}
