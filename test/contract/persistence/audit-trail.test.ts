import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/adapters/persistence/audit/sha256.js';
import { FIRST_HASH, findAuditFault } from '../../../src/domain/audit/audit-chain.js';
import type { AuditRow } from '../../../src/domain/audit/audit-entry.js';
import { INITIAL_SETTINGS } from '../../../src/domain/merchant/merchant.js';
import { makeTellTrail } from '../../../src/service/audit/tell-trail.js';
import { buildTestAuditEntry as buildEntry } from '../../support/build-audit-entry.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { createTestClock, setUpStores } from './open-stores.js';

const openStore = setUpStores();
const CLAIM = { holder: 'one', limit: 10, withoutShares: [] };

function expectWhole(rows: readonly AuditRow[]): void {
  const faults = rows.map((row, at) => findAuditFault(row, rows[at - 1] ?? null, sha256));
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
}

describe('AuditTrail', () => {
  it('numbers each entry after the one before it, and keeps what it says', async () => {
    const { auditTrail } = await openStore();
    const after = { role: 'manager', may: ['links', 1, null] };
    const entries = [
      buildEntry('aud_1', { after }),
      buildEntry('aud_2', { after: null, reason: 'asked for' }),
    ];
    await auditTrail.append('mer_1', entries);
    await auditTrail.append('mer_2', [buildEntry('aud_3', { merchantId: 'mer_2' })]);
    const rows = await auditTrail.list('mer_1', 0, 10);
    expect(rows).toMatchObject([
      { ...entries[0], number: 1, previousHash: FIRST_HASH },
      { ...entries[1], number: 2, previousHash: rows[0]?.hash },
    ]);
    expect(await auditTrail.list('mer_2', 0, 10)).toMatchObject([{ number: 1, previousHash: FIRST_HASH }]);
    expectWhole(rows);
  });

  it('is one whole chain after 20 appends at once', async () => {
    const { auditTrail } = await openStore();
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => auditTrail.append('mer_1', [buildEntry(`aud_${at}`)])),
    );
    const rows = await auditTrail.list('mer_1', 0, 100);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expectWhole(rows);
  });

  it('has an entry once, told twice or by many at once', async () => {
    const { auditTrail } = await openStore();
    const both = [buildEntry('aud_1'), buildEntry('aud_2')];
    await Promise.all(Array.from({ length: 10 }, () => auditTrail.append('mer_1', [...both, ...both])));
    await auditTrail.append('mer_1', both.toReversed());
    const rows = await auditTrail.list('mer_1', 0, 100);
    expect(rows.map(({ id }) => id)).toEqual(['aud_1', 'aud_2']);
    expectWhole(rows);
  });

  it('turns its pages, and tells what one member did last', async () => {
    const { auditTrail } = await openStore();
    const bo = { kind: 'member', merchantId: 'mer_1', memberId: 'mem_bo', role: 'sales' } as const;
    const entries = [1, 2, 3, 4].map((at) => buildEntry(`aud_${at}`, at % 2 === 0 ? { actor: bo } : {}));
    await auditTrail.append('mer_1', entries);
    const idsOf = (rows: readonly AuditRow[]) => rows.map(({ id }) => id);
    expect(idsOf(await auditTrail.list('mer_1', 1, 2))).toEqual(['aud_2', 'aud_3']);
    expect(idsOf(await auditTrail.listNewest('mer_1', { limit: 2 }))).toEqual(['aud_4', 'aud_3']);
    const his = await auditTrail.listNewest('mer_1', { memberId: 'mem_bo', limit: 10 });
    expect(idsOf(his)).toEqual(['aud_4', 'aud_2']);
  });
});

describe('AuditTrail whose older rows end', () => {
  it('keeps those after the number, and goes on from them', async () => {
    const { auditTrail } = await openStore();
    const many = Array.from({ length: 1_203 }, (_, at) => buildEntry(`aud_${at}`));
    await auditTrail.append('mer_1', many);
    await auditTrail.append('mer_2', [buildEntry('aud_other', { merchantId: 'mer_2' })]);
    await auditTrail.endThrough('mer_1', 1_201);
    await auditTrail.endThrough('mer_1', 1_201);
    await auditTrail.append('mer_1', [buildEntry('aud_new')]);
    const rows = await auditTrail.list('mer_1', 0, 10);
    expect(rows.map(({ number }) => number)).toEqual([1_202, 1_203, 1_204]);
    expect(rows[2]?.previousHash).toBe(rows[1]?.hash);
    expect(await auditTrail.list('mer_2', 0, 10)).toHaveLength(1);
  });

  it('ends whole', async () => {
    const { auditTrail } = await openStore();
    await auditTrail.append('mer_1', [buildEntry('aud_1'), buildEntry('aud_2')]);
    await auditTrail.endThrough('mer_1', 2);
    await auditTrail.endThrough('mer_1', 2);
    expect(await auditTrail.list('mer_1', 0, 10)).toEqual([]);
  });
});

describe('what a change keeps for the trail', () => {
  it('is told once, in the order of the changes', async () => {
    const { merchants, auditTrail, auditOutbox } = await openStore();
    const merchant = { ...buildTestMerchant(), id: 'mer_1' };
    await merchants.telling(buildEntry('aud_1')).insertMerchant(merchant);
    const member = { ...buildTestMember(), id: 'mem_2', merchantId: 'mer_1' };
    await merchants.telling(buildEntry('aud_2')).insertMember(member);
    await merchants.telling(buildEntry('aud_3')).setRole('mer_1', 'mem_2', 'manager');
    await merchants.telling(buildEntry('aud_4')).updateSettings('mer_1', INITIAL_SETTINGS);
    const tellTrail = makeTellTrail({ auditTrail, auditOutbox });
    await Promise.all(Array.from({ length: 5 }, () => tellTrail('mer_1')));
    const rows = await auditTrail.list('mer_1', 0, 10);
    expect(rows.map(({ id }) => id)).toEqual(['aud_1', 'aud_2', 'aud_3', 'aud_4']);
    expectWhole(rows);
    expect(await auditOutbox.listUntold('mer_1')).toEqual([]);
  });

  it('is kept with a place that begins to follow, or stops', async () => {
    const { merchants, auditOutbox } = await openStore();
    await merchants.insertMerchant({ ...buildTestMerchant(), id: 'mer_1' });
    const place = { platform: 'slack', channelId: 'C_FOLLOWS' } as const;
    expect(await merchants.telling(buildEntry('aud_1')).addWatching('mer_1', place, 9)).toBe(true);
    expect(await merchants.telling(buildEntry('aud_2')).removeWatching('mer_1', place)).toBe(true);
    expect((await auditOutbox.listUntold('mer_1')).map(({ id }) => id)).toEqual(['aud_1', 'aud_2']);
  });

  it('is each merchant’s own, also when several are looked after at once', async () => {
    const { merchants, auditOutbox } = await openStore();
    for (const id of ['mer_1', 'mer_2', 'mer_3']) {
      const entry = { ...buildEntry(`aud_${id}`), merchantId: id };
      const member = { ...buildTestMember(), id: `mem_${id}`, merchantId: id };
      await merchants.telling(entry).insertMember(member);
    }
    const list = async () => {
      const listed = await Promise.all(['mer_1', 'mer_2', 'mer_3'].map(auditOutbox.listUntold));
      return listed.map((entries) => entries.map(({ id }) => id));
    };
    expect(await list()).toEqual([['aud_mer_1'], ['aud_mer_2'], ['aud_mer_3']]);
    await Promise.all([
      auditOutbox.markTold('mer_1', ['aud_mer_1']),
      auditOutbox.markTold('mer_2', ['aud_mer_2']),
    ]);
    expect(await list()).toEqual([[], [], ['aud_mer_3']]);
  });

  it('is nothing where nothing changed', async () => {
    const { merchants, auditOutbox } = await openStore();
    const merchant = { ...buildTestMerchant(), id: 'mer_1' };
    await merchants.insertMerchant(merchant);
    await merchants.telling(buildEntry('aud_1')).setRole('mer_1', 'mem_nobody', 'viewer');
    await merchants.telling(buildEntry('aud_2')).insertMerchant({ ...merchant, id: 'mer_2' });
    const [only] = merchant.workspaces;
    if (only === undefined) throw new Error('a merchant is somewhere');
    expect(await merchants.telling(buildEntry('aud_3')).removeWorkspace('mer_1', only)).toBe(false);
    const place = { platform: 'slack', channelId: 'C1' } as const;
    expect(await merchants.telling(buildEntry('aud_4')).removeWatching('mer_1', place)).toBe(false);
    expect(await merchants.addWatching('mer_1', place, 1)).toBe(true);
    expect(await merchants.telling(buildEntry('aud_5')).addWatching('mer_1', place, 1)).toBe(true);
    expect(await auditOutbox.listUntold('mer_1')).toEqual([]);
  });
});

describe('UpkeepTable', () => {
  it('has one row a merchant, due at the soonest it was woken for', async () => {
    const clock = createTestClock();
    const { upkeep } = await openStore(clock);
    const now = clock.now();
    const later = new Date(now.getTime() + 60_000);
    await Promise.all([upkeep.wake('mer_1', later), upkeep.wake('mer_1', now), upkeep.wake('mer_2', later)]);
    const rows = await upkeep.claim({ ...CLAIM, now });
    expect(rows).toMatchObject([{ merchantId: 'mer_1', share: 'mer_1', dueAt: now }]);
    expect(await upkeep.nextDueAt(now)).toEqual(later);
  });

  it('stays due where it was woken while it was worked', async () => {
    const clock = createTestClock();
    const { upkeep } = await openStore(clock);
    const now = clock.now();
    await upkeep.wake('mer_1', now);
    const [row] = await upkeep.claim({ ...CLAIM, now });
    if (row === undefined) throw new Error('the merchant is due');
    await upkeep.wake('mer_1', now);
    await upkeep.giveBack(row, { dueAt: new Date(now.getTime() + 60_000), failures: 0 }, 'one');
    const [again] = await upkeep.claim({ ...CLAIM, now });
    expect(again?.dueAt).toEqual(now);
    if (again === undefined) return;
    await upkeep.giveBack(again, { dueAt: new Date(now.getTime() + 60_000), failures: 0 }, 'one');
    expect(await upkeep.claim({ ...CLAIM, now })).toEqual([]);
  });

  it('remembers since when something is kept, and that the merchant was erased', async () => {
    const clock = createTestClock();
    const { upkeep, merchants, merchantEraser } = await openStore(clock);
    const now = clock.now();
    const since = new Date(now.getTime() - 60_000);
    for (const id of ['mer_1', 'mer_2']) {
      const workspaces = [{ platform: 'slack', workspaceId: `T_${id}` }] as const;
      await merchants.insertMerchant({ ...buildTestMerchant(), id, workspaces });
      await upkeep.wake(id, now);
      await upkeep.noteKept(id, since);
    }
    await merchantEraser.eraseClosed('mer_1');
    clock.advance(1_000);
    await merchantEraser.eraseClosed('mer_1');
    const claimed = await upkeep.claim({ ...CLAIM, now });
    expect(claimed).toMatchObject([
      { merchantId: 'mer_1', keptSince: since, erasedAt: now },
      { merchantId: 'mer_2', keptSince: since, erasedAt: null },
    ]);
    const later = new Date(now.getTime() + 3_600_000);
    for (const row of claimed) await upkeep.giveBack(row, { dueAt: later, failures: 0 }, 'one');
    await upkeep.wakeErased(since, now);
    expect(await upkeep.claim({ ...CLAIM, now })).toEqual([]);
    await upkeep.wakeErased(new Date(since.getTime() + 1), now);
    expect(await upkeep.claim({ ...CLAIM, now })).toMatchObject([{ merchantId: 'mer_1' }]);
    await upkeep.forget('mer_1');
    expect(await upkeep.claim({ ...CLAIM, now: later })).toMatchObject([{ merchantId: 'mer_2' }]);
  });
});
