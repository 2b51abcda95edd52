import { describe, expect, it } from '@jest/globals';
import { lookAfterMerchants } from '../../../src/adapters/persistence/migrations/look-after-merchants.js';
import { runMigrations } from '../../../src/adapters/persistence/migrations/run-migrations.js';
import { buildTestMerchant } from '../../support/build-test-merchant.js';
import { later } from './build-link.js';
import { SILENT, setUpStores } from './open-stores.js';

const openStore = setUpStores();

describe('merchants of a release that looked after none', () => {
  it('have a row each, due at once, and keep one that they have', async () => {
    const { db, merchants, upkeep } = await openStore();
    for (const id of ['mer_1', 'mer_2']) {
      const workspaces = [{ platform: 'slack', workspaceId: `T_${id}` }] as const;
      await merchants.insertMerchant({ ...buildTestMerchant(), id, workspaces });
    }
    await upkeep.wake('mer_2', later(60_000));
    await db.collection('migrations').deleteMany({});
    await runMigrations(db, [lookAfterMerchants], SILENT);
    await db.collection('migrations').deleteMany({});
    await runMigrations(db, [lookAfterMerchants], SILENT);
    const claim = { holder: 'one', now: later(0), limit: 10, withoutShares: [] };
    expect(await upkeep.claim(claim)).toMatchObject([{ merchantId: 'mer_1', wakes: 1, failures: 0 }]);
    expect(await upkeep.nextDueAt(later(0))).toEqual(later(60_000));
  });
});
