import { describe, expect, it } from '@jest/globals';
import { keepUpErased } from '../../../src/adapters/persistence/migrations/keep-up-erased.js';
import { lookAfterMerchants } from '../../../src/adapters/persistence/migrations/look-after-merchants.js';
import { runMigrations } from '../../../src/adapters/persistence/migrations/run-migrations.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
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

describe('merchants that a release erased which kept for ever what stayed of them', () => {
  it('have a row each, that says when it was; who is there, or begun to be erased, keeps theirs', async () => {
    const { db, merchants, auditTrail, upkeep } = await openStore();
    const erased = (merchantId: string) =>
      buildTestAuditEntry(`erased_${merchantId}`, { merchantId, at: later(1), action: 'merchant.erased' });
    await merchants.insertMerchant({ ...buildTestMerchant(), id: 'mer_there' });
    await upkeep.wake('mer_there', later(60_000));
    await auditTrail.append('mer_there', [buildTestAuditEntry('aud_1', { merchantId: 'mer_there' })]);
    await auditTrail.append('mer_half', [erased('mer_half')]);
    await merchants.insertMerchant({
      ...{ ...buildTestMerchant(), id: 'mer_half' },
      workspaces: [{ platform: 'slack', workspaceId: 'T_HALF' }],
    });
    await auditTrail.append('mer_gone', [erased('mer_gone')]);
    for (let run = 0; run < 2; run += 1) {
      await db.collection('migrations').deleteMany({});
      await runMigrations(db, [keepUpErased], SILENT);
    }
    const claim = { holder: 'one', now: later(60_000), limit: 10, withoutShares: [] };
    expect(await upkeep.claim(claim)).toMatchObject([
      { merchantId: 'mer_gone', erasedAt: later(1), keptSince: null, wakes: 1 },
      { merchantId: 'mer_there', erasedAt: null, keptSince: null, wakes: 1 },
    ]);
  });
});
