import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { createJobs, type Jobs, type Worker } from '../../../../src/adapters/jobs/create-jobs.js';
import type { JobName } from '../../../../src/ports/kick.js';
import { startTestStore, type TestStore } from '../../../support/test-store.js';
import { createCounter } from './create-counter.js';

const RARELY = 3_600_000;
const OFTEN = 40;

interface LogLine {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

describe('createJobs', () => {
  let server: TestStore;
  let client: MongoClient;
  let lines: LogLine[];
  let jobs: Jobs | null;

  beforeEach(async () => {
    server = await startTestStore();
    client = await MongoClient.connect(server.uri, { serverSelectionTimeoutMS: 200 });
    lines = [];
    jobs = null;
  });
  afterEach(async () => {
    await jobs?.stop(1000);
    await client.close();
    await server.stop();
  });

  function create(workers: Partial<Record<JobName, Worker>>): Jobs {
    const idle: Worker = { everyMs: RARELY, run: async () => {} };
    const note = (level: string) => (fields: object, message: string) => {
      lines.push({ level, fields, message });
    };
    jobs = createJobs({
      db: client.db(),
      clock: { now: () => new Date() },
      logger: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
      workers: { 'deliver-due': idle, 'expire-due': idle, 'relay-events': idle, ...workers },
      lockLifetimeMs: 240,
    });
    return jobs;
  }

  it('sweeps at once when it starts, and then again and again', async () => {
    const rare = createCounter();
    const frequent = createCounter();
    await create({
      'expire-due': { everyMs: RARELY, run: rare.run },
      'relay-events': { everyMs: OFTEN, run: frequent.run },
    }).start();
    await Promise.all([rare.reached(1), frequent.reached(4)]);
  });

  it('repeats a sweep that failed, and logs each failure', async () => {
    const counter = createCounter();
    const cause = new Error('no luck');
    await create({
      'relay-events': {
        everyMs: OFTEN,
        async run() {
          await counter.run();
          throw cause;
        },
      },
    }).start();
    await counter.reached(3);
    expect(lines.filter(({ level }) => level === 'error').slice(0, 2)).toEqual([
      { level: 'error', fields: { err: cause, job: 'relay-events' }, message: expect.any(String) },
      { level: 'error', fields: { err: cause, job: 'relay-events' }, message: expect.any(String) },
    ]);
  });

  it('makes two runs of a hundred kicks that fall into one run', async () => {
    const held = createCounter({ held: true });
    const { kick, stop } = create({ 'relay-events': { everyMs: RARELY, run: held.run } });
    for (let i = 0; i < 100; i += 1) kick('relay-events');
    expect(held.count()).toBe(1);
    held.release();
    await held.reached(2);
    await stop(1000);
    expect(held.count()).toBe(2);
  });

  it('throws nothing at who kicks', () => {
    const { kick } = create({
      'expire-due': {
        everyMs: RARELY,
        run() {
          throw new Error('no luck');
        },
      },
    });
    expect(() => kick('expire-due')).not.toThrow();
  });

  it('kicks later when asked to', async () => {
    const counter = createCounter();
    create({ 'relay-events': { everyMs: RARELY, run: counter.run } }).kick('relay-events', 20);
    expect(counter.count()).toBe(0);
    await counter.reached(1);
  });

  it('waits for what is under way when it stops, and does nothing afterwards', async () => {
    const held = createCounter({ held: true });
    const { start, stop, kick } = create({ 'relay-events': { everyMs: RARELY, run: held.run } });
    await start();
    await held.reached(1);
    let stopped = false;
    const stopping = stop(5000).then(() => {
      stopped = true;
    });
    await client.db().command({ ping: 1 });
    expect(stopped).toBe(false);
    held.release();
    await stopping;
    const runs = held.count();
    kick('relay-events');
    kick('relay-events', 1);
    await client.db().command({ ping: 1 });
    expect(held.count()).toBe(runs);
    expect(lines).toEqual([]);
  });

  it('stops at its deadline also when a sweep does not end', async () => {
    const held = createCounter({ held: true });
    const { start, stop } = create({ 'relay-events': { everyMs: RARELY, run: held.run } });
    await start();
    await held.reached(1);
    await stop(20);
    expect(lines).toEqual([{ level: 'warn', fields: { deadlineMs: 20 }, message: expect.any(String) }]);
    held.release();
  });

  it('stops when it was never started', async () => {
    await expect(create({}).stop(100)).resolves.toBeUndefined();
  });

  it('stops also when the store is gone', async () => {
    const { start, stop } = create({});
    await start();
    await server.stop();
    await expect(stop(5000)).resolves.toBeUndefined();
    expect(lines.at(-1)).toMatchObject({ level: 'warn', fields: { err: expect.anything() } });
  });

  it('is healthy from start to stop', async () => {
    const { start, stop, isHealthy } = create({});
    expect(isHealthy()).toBe(false);
    await start();
    expect(isHealthy()).toBe(true);
    await stop(1000);
    expect(isHealthy()).toBe(false);
  });

  it('is ill while the store does not answer, and says so once', async () => {
    const { start, isHealthy } = create({ 'relay-events': { everyMs: OFTEN, run: async () => {} } });
    await start();
    await server.stop();
    while (isHealthy()) await new Promise((resolve) => setImmediate(resolve));
    expect(lines.map(({ level }) => level)).toEqual(['error']);
  });
});
