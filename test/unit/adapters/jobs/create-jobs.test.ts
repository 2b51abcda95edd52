import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { createJobs, type Jobs } from '../../../../src/adapters/jobs/create-jobs.js';
import type { RecurringJob } from '../../../../src/adapters/jobs/recurring-agenda.js';
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
    client = await MongoClient.connect(server.uri, { serverSelectionTimeoutMS: 2_000 });
    lines = [];
    jobs = null;
  });
  afterEach(async () => {
    await jobs?.stop(1000);
    await client.close();
    await server.stop();
  });

  function create(...workers: readonly RecurringJob[]): Jobs {
    const note = (level: string) => (fields: object, message: string) => {
      lines.push({ level, fields, message });
    };
    jobs = createJobs({
      db: client.db(),
      clock: { now: () => new Date() },
      logger: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
      workers: [{ name: 'expire', everyMs: RARELY, run: async () => {} }, ...workers],
      lockLifetimeMs: 240,
    });
    return jobs;
  }

  it('sweeps at once when it starts, and then again and again', async () => {
    const rare = createCounter();
    const frequent = createCounter();
    await create(
      { name: 'chat', everyMs: RARELY, run: rare.run },
      { name: 'relay', everyMs: OFTEN, run: frequent.run },
    ).start();
    await Promise.all([rare.reached(1), frequent.reached(4)]);
  });

  it('repeats a sweep that failed, and logs each failure', async () => {
    const counter = createCounter();
    const cause = new Error('no luck');
    await create({
      name: 'relay',
      everyMs: OFTEN,
      async run() {
        await counter.run();
        throw cause;
      },
    }).start();
    await counter.reached(3);
    expect(lines.filter(({ level }) => level === 'error').slice(0, 2)).toEqual([
      { level: 'error', fields: { err: cause, job: 'relay' }, message: expect.any(String) },
      { level: 'error', fields: { err: cause, job: 'relay' }, message: expect.any(String) },
    ]);
  });

  it('waits for what is under way when it stops, and does nothing afterwards', async () => {
    const held = createCounter({ held: true });
    const { start, stop } = create({ name: 'relay', everyMs: OFTEN, run: held.run });
    await start();
    // The one at the start, and the first of the cluster's.
    await held.reached(2);
    let stopped = false;
    const stopping = stop(5000).then(() => {
      stopped = true;
    });
    await client.db().command({ ping: 1 });
    expect(stopped).toBe(false);
    held.release();
    await stopping;
    const runs = held.count();
    await client.db().command({ ping: 1 });
    expect(held.count()).toBe(runs);
    expect(lines).toEqual([]);
  });

  it('stops at its deadline also when a sweep does not end', async () => {
    const held = createCounter({ held: true });
    const { start, stop } = create({ name: 'relay', everyMs: OFTEN, run: held.run });
    await start();
    // The one at the start, and the first of the cluster's.
    await held.reached(2);
    await stop(20);
    expect(lines).toEqual([{ level: 'warn', fields: { deadlineMs: 20 }, message: expect.any(String) }]);
    held.release();
  });

  it('stops when it was never started', async () => {
    await expect(create().stop(100)).resolves.toBeUndefined();
  });

  it('stops also when the store is gone', async () => {
    const { start, stop } = create();
    await start();
    await server.stop();
    await expect(stop(5000)).resolves.toBeUndefined();
    expect(lines.at(-1)).toMatchObject({ level: 'warn', fields: { err: expect.anything() } });
  });

  it('is healthy from start to stop', async () => {
    const { start, stop, isHealthy } = create();
    expect(isHealthy()).toBe(false);
    await start();
    expect(isHealthy()).toBe(true);
    await stop(1000);
    expect(isHealthy()).toBe(false);
  });

  it('is ill while the store does not answer, and says so once', async () => {
    const { start, isHealthy } = create({ name: 'relay', everyMs: OFTEN, run: async () => {} });
    await start();
    await server.stop();
    while (isHealthy()) await new Promise((resolve) => setImmediate(resolve));
    expect(lines.map(({ level }) => level)).toEqual(['error']);
  });
});
