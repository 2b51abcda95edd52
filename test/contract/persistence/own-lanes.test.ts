import { describe, expect, it } from '@jest/globals';
import { createOwnHearing } from '../../../src/adapters/persistence/updates/own-lanes.js';
import { createUpdateInbox } from '../../../src/adapters/persistence/updates/update-inbox.js';
import type { UpdateDocument } from '../../../src/adapters/persistence/updates/update-schema.js';
import type { WorkLanes } from '../../../src/ports/work-lanes.js';
import { AT, later } from './build-link.js';
import { newDatabaseName, setUpStores } from './open-stores.js';
import { describeUpdateInbox } from './update-inbox-contract.js';

const openStore = setUpStores();

describeUpdateInbox(async () => {
  const { connection, hearLanes: lanes } = await openStore(undefined, { isExclusive: true });
  const updates = createUpdateInbox(connection.model<UpdateDocument>('Update'), createOwnHearing(lanes));
  return { lanes, updates };
});

describe('the lanes of the only instance', () => {
  const buildUpdate = (order: number, lane: string) => ({
    ...({ id: `telegram 1 ${order}`, platform: 'telegram', lane, order } as const),
    ...{ receivedAt: later(order), body: '{}' },
  });
  const claim = async (lanes: WorkLanes) => {
    const rows = await lanes.claim({ holder: 'one', now: later(60_000), limit: 10, withoutShares: [] });
    return rows.map(({ lane, dueAt }) => ({ lane, dueAt }));
  };

  it('are known to the next by what waits: neither by what was worked nor by what is parked', async () => {
    const database = newDatabaseName();
    const first = await openStore(undefined, { database, isExclusive: true });
    const told = ['telegram 7', 'telegram 8', 'telegram 7', 'telegram 9', 'telegram 6'];
    for (const [at, lane] of told.entries()) await first.updates.keep(buildUpdate(at + 1, lane));
    await first.updates.markWorked('telegram 1 1', AT);
    await first.updates.park('telegram 1 4', 'x', AT);
    expect(await first.connection.collection('lanes').countDocuments()).toBe(0);

    const next = await openStore(undefined, { database, isExclusive: true });
    expect(await claim(next.hearLanes)).toEqual([
      { lane: 'telegram 8', dueAt: later(2) },
      { lane: 'telegram 7', dueAt: later(3) },
      { lane: 'telegram 6', dueAt: later(5) },
    ]);
  });

  it('are all known, however much waits in one of them', async () => {
    const database = newDatabaseName();
    const first = await openStore(undefined, { database, isExclusive: true });
    const keep = (count: number, from: number, lane: string) =>
      Promise.all(Array.from({ length: count }, (_, at) => first.updates.keep(buildUpdate(from + at, lane))));
    await keep(1_100, 1, 'telegram 5');
    await keep(1, 2_000, 'telegram 6');

    const next = await openStore(undefined, { database, isExclusive: true });
    expect(await claim(next.hearLanes)).toEqual([
      { lane: 'telegram 5', dueAt: later(1) },
      { lane: 'telegram 6', dueAt: later(2_000) },
    ]);
  });

  it('are woken by whoever takes up again what is parked, from beside it', async () => {
    const database = newDatabaseName();
    const { updates, hearLanes } = await openStore(undefined, { database, isExclusive: true });
    await updates.keep(buildUpdate(1, 'telegram 7'));
    await updates.park('telegram 1 1', 'x', AT);
    const claimAt = (now: Date) => hearLanes.claim({ holder: 'one', now, limit: 10, withoutShares: [] });
    const [row] = await claimAt(later(1_000));
    if (row === undefined) throw new Error('its lane is due');
    await hearLanes.giveBack(row, { dueAt: null, failures: 0 }, 'one');

    const beside = await openStore(undefined, { database });
    expect(await beside.parkedWork.hear?.retryParked('telegram 1 1', later(2_000))).toBe(true);
    expect(await claimAt(later(20_000))).toMatchObject([{ lane: 'telegram 7', dueAt: later(2_000) }]);
    expect(await updates.readLane('telegram 7', 10)).toMatchObject([{ order: 1 }]);
  });
});
