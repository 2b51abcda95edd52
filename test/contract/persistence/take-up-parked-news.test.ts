import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../../src/adapters/persistence/migrations/migrations.js';
import { runMigrations } from '../../../src/adapters/persistence/migrations/run-migrations.js';
import { later } from './build-link.js';
import { SILENT, setUpStores } from './open-stores.js';

const EARLIER = 'tells of a refund, which this release cannot apply';
const OTHER = 'failed for three days: no answer';

describe('news that an earlier release parked', () => {
  const openStore = setUpStores();

  it('are due again, and what waits for another reason still waits', async () => {
    const { db, providerInbox: inbox, parkedWork } = await openStore();
    const event = { eventId: '', type: 'refund.updated', providerRef: 'ses_1', attemptId: null } as const;
    for (const eventId of ['one', 'two']) {
      await inbox.insert('sandbox', [{ ...event, eventId, kind: 'refund' }], {
        receivedAt: later(0),
        holder: 'h',
      });
    }
    for (const [id, reason] of [
      ['sandbox:one', EARLIER],
      ['sandbox:two', OTHER],
    ] as const) {
      const [row] = (await inbox.listHeld('h', later(1))).filter((each) => each.id === id);
      if (row === undefined) throw new Error(`${id} is not held`);
      await inbox.park(row, { reason, at: later(1) }, 'h');
    }
    await db.collection('migrations').deleteMany({});
    const only = MIGRATIONS.filter(({ id }) => id === '011-take-up-parked-news');
    await runMigrations(db, only, SILENT);
    await runMigrations(db, only, SILENT);
    const due = await inbox.claim({ holder: 'one', now: later(2), limit: 10, withoutShares: [] });
    expect(due).toMatchObject([{ id: 'sandbox:one', kind: 'refund', attemptId: null, failures: 0 }]);
    expect(await parkedWork['provider-events']?.listParked(10)).toMatchObject([
      { id: 'sandbox:two', reason: OTHER },
    ]);
  });
});
