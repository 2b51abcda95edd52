import { describe, expect, it } from '@jest/globals';
import { followTrail } from '../../../../src/domain/audit/follow-trail.js';
import type { Kyc } from '../../../../src/domain/kyc/kyc.js';
import { makeEndKept } from '../../../../src/service/merchants/end-kept.js';
import { buildTestAuditEntry } from '../../../support/build-audit-entry.js';
import { buildApproval, buildKeptReview, KEPT_ENTRIES, on } from '../../../support/build-kept-review.js';
import { createFakeAuditOutbox, createFakeAuditTrail, sha256 } from '../../../support/fake-audit.js';
import { createFakeClock } from '../../../support/fake-clock.js';
import { createFakeIds } from '../../../support/fake-ids.js';
import { createFakeKycRepository } from '../../../support/fake-kyc-repository.js';
import { createFakeUpkeepTable } from '../../../support/fake-upkeep-table.js';

const NOW = on('2026-12-02');

interface Seed {
  readonly kyc?: Kyc | null;
  readonly entries?: typeof KEPT_ENTRIES;
  readonly erasedOn?: string;
  readonly keepReviewsYears?: number;
}

async function setUp({ kyc = buildKeptReview(), entries = KEPT_ENTRIES, ...seed }: Seed = {}) {
  const clock = createFakeClock(NOW);
  const auditTrail = createFakeAuditTrail();
  const auditOutbox = createFakeAuditOutbox();
  const kycs = createFakeKycRepository(kyc === null ? [] : [kyc], auditOutbox);
  const upkeep = createFakeUpkeepTable();
  await auditTrail.append('mer_1', entries);
  await upkeep.wake('mer_1', NOW);
  if (seed.erasedOn !== undefined) upkeep.markErased('mer_1', on(seed.erasedOn));
  const { keepReviewsYears = 5 } = seed;
  const reads = { count: 0 };
  const find: typeof kycs.find = (merchantId) => {
    reads.count += 1;
    return kycs.find(merchantId);
  };
  const endKept = makeEndKept({
    ...{ auditTrail, auditOutbox, upkeep, clock, ids: createFakeIds(), keepReviewsYears },
    kycs: { ...kycs, find },
  });
  const erasedAt = seed.erasedOn === undefined ? null : on(seed.erasedOn);
  const run = () =>
    endKept(
      {
        ...{ id: 'mer_1', share: 'mer_1', merchantId: 'mer_1', wakes: 1, dueAt: NOW, failures: 0 },
        ...{ keptSince: upkeep.keptSinceOf('mer_1'), erasedAt },
      },
      clock.now(),
    );
  const trailOf = (merchantId: string) => auditTrail.rows.filter((row) => row.merchantId === merchantId);
  const follow = () => {
    const follower = followTrail(sha256);
    for (const row of trailOf('mer_1')) follower.take(row);
    return follower.end();
  };
  const ids = () => trailOf('mer_1').map(({ id, action }) => (/^aud_|^ended_/.test(id) ? action : id));
  return { auditTrail, kycs, upkeep, clock, reads, run, follow, ids };
}

describe('endKept of a merchant that is there', () => {
  it('ends what is five years old and superseded, and its trail says so and holds together', async () => {
    const { run, ids, follow, kycs, upkeep } = await setUp();
    expect(await run()).toEqual(new Date('2027-05-01T00:00:00.000Z'));
    expect(ids()).toEqual(['look_2022', 'yes_2022', 'look_2024', 'yes_2024', 'trail.ended', 'kyc.ended']);
    expect(follow()).toEqual({ fault: null, ended: 4 });
    const kyc = await kycs.find('mer_1');
    expect(kyc?.documents.map(({ id }) => id)).toEqual(['doc_2022', 'doc_2024']);
    expect(kyc?.decisions).toHaveLength(4);
    expect(upkeep.keptSinceOf('mer_1')).toEqual(on('2022-04-02'));
  });

  it('says which row was the last, with its hash', async () => {
    const { run, auditTrail } = await setUp();
    const last = auditTrail.rows[3];
    await run();
    const ending = auditTrail.rows.find(({ action }) => action === 'trail.ended');
    expect(ending).toMatchObject({
      ...{ actor: { kind: 'system' }, place: 'system', number: 9 },
      after: { number: 4, hash: last?.hash },
    });
  });

  it('reads nothing until the next is due, whatever day it is run', async () => {
    const { run, reads, clock, ids } = await setUp();
    await run();
    const before = ids();
    reads.count = 0;
    clock.advance(100 * 86_400_000);
    expect(await run()).toEqual(new Date('2027-05-01T00:00:00.000Z'));
    expect([reads.count, ids()]).toEqual([0, before]);
  });

  it('goes on year by year, and keeps the review in force however old it is', async () => {
    const { run, clock, ids, follow, kycs } = await setUp();
    await run();
    clock.advance(400 * 86_400_000);
    await run();
    expect(ids().slice(0, 3)).toEqual(['look_2024', 'yes_2024', 'trail.ended']);
    clock.advance(3_650 * 86_400_000);
    const before = ids();
    const next = await run();
    expect(ids()).toEqual(before);
    expect(follow()).toMatchObject({ fault: null });
    expect((await kycs.find('mer_1'))?.decisions).toHaveLength(2);
    // The next month may bring another review.
    expect(next?.getTime()).toBeLessThan(clock.now().getTime() + 32 * 86_400_000);
  });

  it('keeps the whole trail of a first review that holds, and the newest row of one without a review', async () => {
    const decisions = buildApproval('2020-03-11');
    const first = buildKeptReview({ decisions, documents: [], state: 'suspended' });
    const held = await setUp({ kyc: first });
    await held.run();
    expect(held.ids()).toEqual(KEPT_ENTRIES.map(({ id }) => id));
    const old = await setUp({ kyc: null, entries: KEPT_ENTRIES.slice(0, 3) });
    await old.run();
    expect(old.ids()).toEqual(['yes_2020', 'trail.ended']);
    expect(old.follow()).toEqual({ fault: null, ended: 2 });
  });

  it('stops before a row that is younger, though older ones come after it', async () => {
    const entries = [
      buildTestAuditEntry('young', { at: on('2025-01-01') }),
      buildTestAuditEntry('late', { at: on('2019-01-01') }),
    ];
    const { run, ids } = await setUp({ kyc: null, entries });
    await run();
    expect(ids()).toEqual(['young', 'late']);
  });

  it('follows the setting at once', async () => {
    const { run, ids } = await setUp({ keepReviewsYears: 30 });
    expect(await run()).toEqual(new Date('2050-03-01T00:00:00.000Z'));
    expect(ids()).toHaveLength(KEPT_ENTRIES.length);
  });

  it('looks again years after where there is nothing yet', async () => {
    const { run, upkeep } = await setUp({ kyc: null, entries: [] });
    expect(await run()).toEqual(new Date('2032-01-01T00:00:00.000Z'));
    expect(upkeep.keptSinceOf('mer_1')).toEqual(NOW);
  });
});

describe('endKept of a merchant that was erased', () => {
  it('ends by and by what is over, and waits for the erasure to be five years old', async () => {
    const { run, ids, clock } = await setUp({ erasedOn: '2024-08-01' });
    expect(await run()).toEqual(new Date('2027-05-01T00:00:00.000Z'));
    clock.advance(400 * 86_400_000);
    // The review that was in force holds the rest, until all of it ends.
    expect(await run()).toEqual(new Date('2029-06-01T00:00:00.000Z'));
    expect(ids().slice(0, 2)).toEqual(['look_2024', 'yes_2024']);
  });

  it('ends all of it then, and nobody comes any more', async () => {
    const { run, auditTrail, kycs, upkeep } = await setUp({ erasedOn: '2021-11-30' });
    const other = buildTestAuditEntry('other', { merchantId: 'mer_2' });
    await auditTrail.append('mer_2', [other]);
    expect(await run()).toBeNull();
    expect(auditTrail.rows.map(({ id }) => id)).toEqual(['other']);
    expect([await kycs.find('mer_1'), upkeep.dueAtOf('mer_1')]).toEqual([null, null]);
    expect(await run()).toBeNull();
  });

  it('ends nothing a day too soon', async () => {
    const { run, ids } = await setUp({ erasedOn: '2021-12-01', kyc: null });
    expect(await run()).toEqual(new Date('2027-01-01T00:00:00.000Z'));
    expect(ids()).toContain('yes_2024');
  });
});
