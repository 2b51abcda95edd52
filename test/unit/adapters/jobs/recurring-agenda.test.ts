import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import {
  createRecurringAgenda,
  type RecurringAgenda,
  type RecurringJob,
} from '../../../../src/adapters/jobs/recurring-agenda.js';
import { startTestStore, type TestStore, withDatabase } from '../../../support/test-store.js';
import { createCounter } from './create-counter.js';

const EVERY_MS = 40;
/** Long beside any hiccup of the machine; half of it is how long Agenda's timers outlive a test. */
const LOCK_MS = 1500;

describe('createRecurringAgenda', () => {
  let server: TestStore;
  let client: MongoClient;
  const agendas: RecurringAgenda[] = [];

  beforeAll(async () => {
    server = await startTestStore();
  });
  beforeEach(async () => {
    client = await MongoClient.connect(withDatabase(server.uri, `test_${randomUUID()}`));
  });
  afterEach(async () => {
    await Promise.all(agendas.splice(0).map((agenda) => agenda.drain(1000)));
    await client.close();
  });
  afterAll(() => server.stop());

  /** One process of a cluster. */
  function createProcess(jobs: readonly RecurringJob[]): RecurringAgenda {
    const agenda = createRecurringAgenda({
      db: client.db(),
      jobs,
      lockLifetimeMs: LOCK_MS,
      onError() {},
    });
    agendas.push(agenda);
    return agenda;
  }
  const job = (name: string, run: () => Promise<void>): RecurringJob => ({ name, everyMs: EVERY_MS, run });
  const stored = (name: string) => client.db().collection('jobs').find({ name }).toArray();

  it('runs each job again and again', async () => {
    const [one, other] = [createCounter(), createCounter()];
    await createProcess([job('one', one.run), job('other', other.run)]).start();
    await Promise.all([one.reached(3), other.reached(3)]);
  });

  it('registers each job once when ten processes start at the same moment', async () => {
    const counter = createCounter();
    const processes = Array.from({ length: 10 }, () => createProcess([job('one', counter.run)]));
    await Promise.all(processes.map((process) => process.start()));
    expect(await stored('one')).toHaveLength(1);
    // And no other way of asking for it could make a second one.
    const again = client.db().collection('jobs').insertOne({ name: 'one' });
    await expect(again).rejects.toMatchObject({ code: 11000 });
  });

  it('takes over an interval that was changed', async () => {
    const counter = createCounter();
    const rare = createProcess([{ name: 'one', everyMs: 3_600_000, run: counter.run }]);
    await rare.start();
    await counter.reached(1);
    await rare.drain(1000);
    await createProcess([job('one', counter.run)]).start();
    await counter.reached(4);
    expect(await stored('one')).toMatchObject([{ repeatInterval: EVERY_MS }]);
  });

  it('leaves a running job to its process when another one starts', async () => {
    const held = createCounter({ held: true });
    const elsewhere = createCounter();
    const beat = createCounter();
    await createProcess([job('held', held.run)]).start();
    await held.reached(1);
    await createProcess([job('held', elsewhere.run), job('beat', beat.run)]).start();
    await beat.reached(5);
    expect(held.count()).toBe(1);
    expect(elsewhere.count()).toBe(0);
    held.release();
    await elsewhere.reached(1);
  });

  it('goes on with a job that waited locked while the process stood still for longer than its lock lasts', async () => {
    const counter = createCounter();
    await createProcess([{ name: 'one', everyMs: LOCK_MS / 3, run: counter.run }]).start();
    await counter.reached(1);
    const isLocked = async () => (await stored('one'))[0]?.['lockedAt'] instanceof Date;
    while (await isLocked());
    // Ahead of its moment.
    while (!(await isLocked()));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_MS + 100);
    await counter.reached(counter.count() + 2);
  });

  it('waits for the running job when it is drained, and gives its lock back', async () => {
    const held = createCounter({ held: true });
    const process = createProcess([job('held', held.run)]);
    await process.start();
    await held.reached(1);
    let drained = false;
    const draining = process.drain(5000).then((result) => {
      drained = true;
      return result;
    });
    await client.db().command({ ping: 1 });
    expect(drained).toBe(false);
    held.release();
    expect(await draining).toMatchObject({ timedOut: false });
    expect(await stored('held')).toMatchObject([{ lockedAt: null }]);
  });

  it('keeps the lock of a job that outlives the drain', async () => {
    const held = createCounter({ held: true });
    const process = createProcess([job('held', held.run)]);
    await process.start();
    await held.reached(1);
    expect(await process.drain(10)).toMatchObject({ timedOut: true, running: 1 });
    expect((await stored('held'))[0]?.['lockedAt']).toBeInstanceOf(Date);
    held.release();
  });
});
