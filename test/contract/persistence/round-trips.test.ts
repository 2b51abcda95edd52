import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import type { WorkRow, WorkTable } from '../../../src/ports/work-table.js';
import { buildAttemptEvent } from '../../support/build-attempt-event.js';
import { FIRST_QUESTION_AFTER_MS as firstQuestionAfterMs } from '../../support/fake-link-repository.js';
import { AT, buildAttempt, buildEvent, buildLink, later } from './build-link.js';
import { buildDelivery } from './delivery-queue-contract.js';
import { createTestClock, setUpStores } from './open-stores.js';
import { watchCommands } from './watch-commands.js';
import { BEFORE } from './work-rows.js';

const NOW = later(60_000);
const DUE = { expiresAt: AT, attempts: [buildAttempt({ startedAt: later(-firstQuestionAfterMs) })] };

type Table = WorkTable<WorkRow>;

/** Each table, and how `count` of its rows fall due. */
const TABLES: Readonly<
  Record<string, (store: Store) => { table: Table; fill(count: number): Promise<void> }>
> = {
  'provider events': ({ providerInbox }) => ({
    table: providerInbox,
    fill: (count) =>
      forEach(count, async (i) => {
        const event = buildAttemptEvent({ eventId: `evt_${i}` });
        await providerInbox.insert('sandbox', [event], { receivedAt: AT, holder: null });
      }),
  }),
  'link events': ({ links, linkWork }) => ({ table: linkWork.relay, fill: fillWithLinks(links) }),
  expiry: ({ links, linkWork }) => ({ table: linkWork.expiry, fill: fillWithLinks(links) }),
  questions: ({ links, linkWork }) => ({ table: linkWork.questions, fill: fillWithLinks(links) }),
  lanes: ({ chatLanes }) => ({
    table: chatLanes,
    fill: (count) =>
      forEach(count, (i) => chatLanes.wake([{ lane: `lane ${i}`, share: 'mer_1', dueAt: AT }])),
  }),
};

function fillWithLinks(links: Store['links']): (count: number) => Promise<void> {
  return (count) =>
    forEach(count, async (i) => {
      const history = [buildEvent(`evt_${i}`)];
      const attempts = DUE.attempts.map((attempt) => ({ ...attempt, id: `att_${i}` }));
      await links.insert(buildLink(`lnk_${i}`, { ...DUE, attempts, history }), `req_${i}`);
    });
}

async function forEach(count: number, run: (i: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, i) => run(i)));
}

/** What is asked of each merchant that is looked after; many are, when many people come at once. */
const OF_MERCHANT: Readonly<Record<string, (store: Store, merchantId: string) => Promise<unknown>>> = {
  'the review': ({ kycs }, id) => kycs.find(id),
  'whoever has a role': ({ merchants }, id) => merchants.listMembers(id, 'owner'),
  'what the trail is to be told': ({ auditOutbox }, id) => auditOutbox.listUntold(id),
  'what the trail was told': ({ auditOutbox }, id) => auditOutbox.markTold(id, [`aud_${id}`]),
  'to be looked after': ({ upkeep }, id) => upkeep.wake(id, AT),
};

describe('round trips', () => {
  const openStore = setUpStores();

  /** How many commands it takes to claim so many rows and to finish all of them. */
  async function countTrips(name: keyof typeof TABLES, count: number) {
    const store = await openStore(createTestClock(BEFORE));
    const opened = TABLES[name]?.(store);
    if (opened === undefined) throw new Error(`no table ${name}`);
    const { table, fill } = opened;
    await fill(count);
    const commands = watchCommands(store);
    const claim = () => table.claim({ holder: 'one', now: NOW, limit: count, withoutShares: [] });
    const rows = await claim();
    const claimed = commands.splice(0).map((command) => command.name);
    expect(rows).toHaveLength(count);
    await Promise.all(rows.map((row) => table.giveBack(row, { dueAt: AT, failures: 1 }, 'one')));
    const givenBack = commands.splice(0).map((command) => command.name);
    const again = await claim();
    commands.splice(0);
    await Promise.all(again.map((row) => table.finish(row, 'one')));
    const finished = commands.map((command) => command.name);
    expect(await claim()).toEqual([]);
    return { claimed, givenBack, finished };
  }

  it.each(Object.keys(TABLES))('are three for a claim of 10 rows as of 200: %s', async (name) => {
    const [few, many] = [await countTrips(name, 10), await countTrips(name, 200)];
    expect(few.claimed).toEqual(['find', 'update', 'find']);
    expect(many.claimed).toEqual(['find', 'update', 'find']);
  });

  it.each(Object.keys(TABLES))('finish a hundred rows in one: %s', async (name) => {
    const { givenBack, finished } = await countTrips(name, 100);
    expect(givenBack).toEqual(['update']);
    expect(finished).toEqual(['update']);
  });

  it.each([10, 200])('read a lane of %d deliveries in two', async (count) => {
    const { deliveries, ...store } = await openStore();
    await deliveries.plan(Array.from({ length: count }, (_, i) => buildDelivery(`dlv_${i}`)));
    const commands = watchCommands({ deliveries, ...store });
    expect((await deliveries.readLane('mer_1 email', AT, 200)).due).toHaveLength(count);
    expect(commands.map(({ name }) => name)).toEqual(['find', 'find']);
  });

  it.each([10, 100])('begin and finish %d deliveries in one each', async (count) => {
    const store = await openStore();
    const { deliveries } = store;
    const ids = Array.from({ length: count }, (_, i) => `dlv_${i}`);
    await deliveries.plan(ids.map((id) => buildDelivery(id)));
    const commands = watchCommands(store);
    await Promise.all(ids.map((id) => deliveries.begin(id, AT)));
    await Promise.all(ids.map((id) => deliveries.finish(id, 'sent', AT)));
    expect(commands.map(({ name }) => name)).toEqual(['update', 'update']);
  });

  it.each([10, 100])('plan %d deliveries in two, their lane among them', async (count) => {
    const store = await openStore();
    const commands = watchCommands(store);
    await store.deliveries.plan(Array.from({ length: count }, (_, i) => buildDelivery(`dlv_${i}`)));
    expect(commands.map(({ name }) => name)).toEqual(['update', 'update']);
  });

  it.each(Object.keys(OF_MERCHANT))('are for forty merchants as many as for one: %s', async (name) => {
    const ask = OF_MERCHANT[name];
    if (ask === undefined) throw new Error(`no question ${name}`);
    const store = await openStore();
    const commands = watchCommands(store);
    const count = async (merchants: number) => {
      await forEach(merchants, async (i) => {
        await ask(store, `mer_${i}`);
      });
      return commands.splice(0).map((command) => command.name);
    };
    const one = await count(1);
    expect(one).not.toEqual([]);
    expect(await count(40)).toEqual(one);
  });

  it('are none for a claim to own what is owned, by this instance or another', async () => {
    const store = await openStore(createTestClock(BEFORE));
    const nobody = { displayName: null, timeZone: null, language: null } as const;
    const person = { merchantId: 'mer_1', role: 'sales', ...nobody } as const;
    for (const id of ['mem_1', 'mem_2']) {
      await store.merchants.insertMember({
        ...person,
        id,
        accounts: [{ platform: 'slack', userId: `U_${id}` }],
      });
    }
    // What another instance does is not told to this one.
    const members = store.db.collection<{ _id: string }>('members');
    await members.updateOne({ _id: 'mem_1' }, { $set: { role: 'owner', first: true } });
    const commands = watchCommands(store);
    expect(await store.merchants.claimOwnership('mer_1', 'mem_2')).toBe(false);
    expect(commands.splice(0).map(({ name }) => name)).toEqual(['find']);
    expect(await store.merchants.claimOwnership('mer_1', 'mem_2')).toBe(false);
    expect(await store.merchants.claimOwnership('mer_1', 'mem_1')).toBe(false);
    expect(commands).toEqual([]);
  });
});
