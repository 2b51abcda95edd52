import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createStoreProcesses } from '../../../packages/embedded-store/test/fault/store-processes.js';
import { listDesks } from '../../../scripts/chaos/school.js';
import type { PaylinkProcess } from '../../../scripts/chaos/spawn-paylink.js';
import { until } from '../../../scripts/demo/until.js';
import { AppError } from '../../../src/domain/errors.js';
import { MESSAGES, PREPARED, prepareDueThings } from './two-processes/prepare-due-things.js';
import { ask, compilePaylink, openPair, type Pair } from './two-processes/start-pair.js';

/** A channel takes a post a second. */
const DESKS = listDesks(250);
const PATIENCE_MS = 300_000;

describe('two Paylinks on one store', () => {
  const store = createStoreProcesses();
  let paylink: ReturnType<typeof compilePaylink>;
  let pair: Pair;

  beforeAll(() => {
    paylink = compilePaylink();
  });
  afterEach(() => pair.stop());
  afterAll(() => {
    paylink.remove();
    store.endAll();
  });

  async function openWithDueThings(): Promise<readonly [PaylinkProcess, PaylinkProcess]> {
    pair = await openPair(store, { main: paylink.main, desks: DESKS });
    await prepareDueThings(pair.store, DESKS);
    return pair.start();
  }

  const count = (collection: string, filter: object) =>
    pair.store.db.collection(collection).countDocuments(filter);

  /** Everything that was due, and all that came of it, is done. */
  async function isDone(): Promise<true | undefined> {
    const shown = { posted: { $ne: null }, dueAt: { $exists: false } };
    const isDone =
      (await count('chat_outbox', shown)) === MESSAGES &&
      (await count('deliveries', { outcome: 'sent' })) === PREPARED.sent &&
      (await count('links', { 'relay.dueAt': { $exists: true } })) === 0;
    return isDone || undefined;
  }

  /** A busy machine's store may answer too late; it is asked again. */
  const isDoneOrLate = () =>
    isDone().catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'store_unavailable') return undefined;
      throw error;
    });

  const isHalfDone = async () => pair.posts.length > MESSAGES / 2 || undefined;

  async function listUnnoted(): Promise<readonly string[]> {
    const messages = await pair.store.db.collection('chat_outbox').find().toArray();
    const noted = messages.map(({ posted }) => `${posted.channelId} ${posted.messageId}`);
    return pair.posts.filter((post) => !noted.includes(post));
  }

  async function expectNothingDoubled(): Promise<void> {
    expect(await listUnnoted()).toEqual([]);
    expect(pair.posts).toHaveLength(2_000);
    expect(new Set(pair.sent).size).toBe(pair.sent.length);
    expect(await count('local_outbox', {})).toBe(400);
    expect(await count('links', { state: 'expired', history: { $size: 2 } })).toBe(200);
    expect(await count('links', { state: 'paid', history: { $size: 2 } })).toBe(100);
    expect(await count('provider_inbox', { doneAt: { $exists: true } })).toBe(100);
  }

  it('do 2,000 due things, none of them twice', async () => {
    await openWithDueThings();
    await until('all to be done', isDoneOrLate, PATIENCE_MS);
    await expectNothingDoubled();
    expect(pair.sent).toHaveLength(400);
  }, 900_000);

  it('are one when the other is killed in the middle: the one that lives does the rest', async () => {
    const [one] = await openWithDueThings();
    await until('half to be done', isHalfDone, PATIENCE_MS);
    await one.kill();
    await until('all to be done', isDoneOrLate, PATIENCE_MS);
    await expectNothingDoubled();
  }, 900_000);

  it('take over from one that stalls, which then does nothing more with what it held', async () => {
    const [one] = await openWithDueThings();
    await until('half to be done', isHalfDone, PATIENCE_MS);
    const names = await listInstances();
    one.child.kill('SIGSTOP');
    await until('the other to do all', isDoneOrLate, PATIENCE_MS);
    one.child.kill('SIGCONT');
    const isBack = async () => (await listInstances()).find((name) => !names.includes(name));
    await until('it to come back under another name', isBack, PATIENCE_MS);
    // What was on its way when it stalled may be said twice, and is taken back.
    const isTidy = async () => (await listUnnoted()).length === 0 || undefined;
    await until('what came too late to be taken back', isTidy, PATIENCE_MS);
    await expectNothingDoubled();
  }, 900_000);

  async function listInstances(): Promise<readonly string[]> {
    const instances = await pair.store.db.collection('instances').find().toArray();
    return instances.map(({ _id }) => String(_id));
  }

  it('make exactly 20 of 160 links that one person asks both for at once', async () => {
    pair = await openPair(store, { main: paylink.main, desks: [] });
    const pairOf = await pair.start();
    const made = await Promise.all(pairOf.map((each) => ask(each, { ask: 'create', count: 80 })));
    expect(made.flat()).toHaveLength(20);
    expect(await count('links', {})).toBe(20);
  }, 300_000);

  it('see at once what the other changed in the settings', async () => {
    pair = await openPair(store, { main: paylink.main, desks: [] });
    const [one, other] = await pair.start();
    const oneMore = { ask: 'create', count: 1 } as const;
    expect(await ask(one, oneMore)).toEqual([null]);
    expect(await ask(other, oneMore)).toEqual([null]);
    await ask(one, { ask: 'set channel', channelId: 'C0SALES' });
    expect(await ask(other, oneMore)).toEqual(['C0SALES']);
    await ask(other, { ask: 'set channel', channelId: 'C0PAYMENTS' });
    expect(await ask(one, oneMore)).toEqual(['C0PAYMENTS']);
  }, 300_000);
});
