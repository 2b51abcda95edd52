import { describe, expect, it } from '@jest/globals';
import { readAuditRows } from '../../../src/adapters/persistence/audit/audit-books.js';
import { sha256 } from '../../../src/adapters/persistence/audit/sha256.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { followTrail } from '../../../src/domain/audit/follow-trail.js';
import { makeEndKept } from '../../../src/service/merchants/end-kept.js';
import { buildKeptReview, KEPT_ENTRIES, on } from '../../support/build-kept-review.js';
import { createFakeIds } from '../../support/fake-ids.js';
import { createTestClock, setUpStores } from './open-stores.js';

const openStore = setUpStores();
const NOW = on('2026-12-02');

type Part = Pick<Store, 'auditTrail' | 'auditOutbox' | 'kycs' | 'upkeep'>;

/** Lets a number of writes happen, and dies before the next. */
function dieAfter(store: Store, writes: number): Part {
  let left = writes;
  const watch = <Port extends object>(port: Port, names: readonly (keyof Port)[]): Port => {
    const watched = names.map((name) => {
      const call = async (...args: readonly unknown[]) => {
        if (left === 0) throw new Error('died');
        left -= 1;
        return Reflect.apply(port[name] as (...given: readonly unknown[]) => unknown, port, args);
      };
      return [name, call] as const;
    });
    return { ...port, ...Object.fromEntries(watched) };
  };
  return {
    auditTrail: watch(store.auditTrail, ['append', 'endThrough']),
    auditOutbox: watch(store.auditOutbox, ['markTold']),
    kycs: watch(store.kycs, ['save', 'remove']),
    upkeep: watch(store.upkeep, ['noteKept', 'forget']),
  };
}

async function follow(store: Store, merchantId: string) {
  const follower = followTrail(sha256);
  for await (const row of readAuditRows(store.connection, merchantId)) follower.take(row);
  return follower.end();
}

async function run(part: Part, merchantId: string, erasedAt: Date | null): Promise<void> {
  const deps = { ...part, clock: createTestClock(NOW), ids: createFakeIds(), keepReviewsYears: 5 };
  const work = { share: merchantId, wakes: 1, dueAt: NOW, failures: 0 };
  await makeEndKept(deps)({ id: merchantId, merchantId, ...work, keptSince: null, erasedAt }, NOW);
}

async function seed(store: Store, merchantId: string): Promise<void> {
  await store.auditTrail.append(
    merchantId,
    KEPT_ENTRIES.map((entry) => ({ ...entry, merchantId })),
  );
  await store.kycs.save(buildKeptReview({ merchantId }), []);
  await store.upkeep.wake(merchantId, NOW);
}

/** One merchant for each write that there is: dies before it, and is begun again. Answers the merchants. */
async function dieBeforeEach(store: Store, erasedAt: Date | null): Promise<readonly string[]> {
  const merchants: string[] = [];
  for (let writes = 0; ; writes += 1) {
    const merchantId = `mer_${writes}`;
    await seed(store, merchantId);
    const isOver = await run(dieAfter(store, writes), merchantId, erasedAt).then(
      () => true,
      () => false,
    );
    if (isOver) return merchants;
    expect(await follow(store, merchantId)).toMatchObject({ fault: null });
    await run(store, merchantId, erasedAt);
    merchants.push(merchantId);
  }
}

describe('what is kept of reviews, ended by one who dies before a write', () => {
  it('is the same in the end, once each, and the trail holds together all the time', async () => {
    const store = await openStore(createTestClock(NOW));
    const merchants = await dieBeforeEach(store, null);
    expect(merchants).toHaveLength(6);
    for (const merchantId of merchants) {
      const rows = await store.auditTrail.list(merchantId, 0, 100);
      expect(rows.map(({ number, action }) => [number, action])).toEqual([
        ...[
          [5, 'document.looked_at'],
          [6, 'kyc.approve'],
          [7, 'document.looked_at'],
          [8, 'kyc.approve'],
        ],
        ...[
          [9, 'trail.ended'],
          [10, 'kyc.ended'],
        ],
      ]);
      expect(await follow(store, merchantId)).toEqual({ fault: null, ended: 4 });
      expect(await store.kycs.find(merchantId)).toMatchObject({ endedDecisions: 3, revision: 2 });
      expect(await store.auditOutbox.listUntold(merchantId)).toEqual([]);
    }
  });

  it('is nothing in the end of a merchant that was erased', async () => {
    const store = await openStore(createTestClock(NOW));
    const merchants = await dieBeforeEach(store, on('2021-11-30'));
    expect(merchants).toHaveLength(5);
    for (const merchantId of merchants) {
      expect(await store.auditTrail.list(merchantId, 0, 100)).toEqual([]);
      expect(await store.kycs.find(merchantId)).toBeNull();
    }
    expect(await store.db.collection('merchant_upkeep').countDocuments()).toBe(0);
  });

  it('shows where a stranger took rows away, before and after some ended', async () => {
    const store = await openStore(createTestClock(NOW));
    await seed(store, 'mer_1');
    const take = (number: number) =>
      store.db.collection('audit').deleteMany({ merchantId: 'mer_1', number: { $lte: number } });
    await take(2);
    expect(await follow(store, 'mer_1')).toMatchObject({ fault: { number: 3, fault: 'number_wrong' } });
    await run(store, 'mer_1', null);
    expect(await follow(store, 'mer_1')).toMatchObject({ fault: null });
    await take(6);
    expect(await follow(store, 'mer_1')).toMatchObject({ fault: { number: 7, fault: 'number_wrong' } });
  });
});
