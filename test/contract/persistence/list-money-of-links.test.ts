import { describe, expect, it } from '@jest/globals';
import { listMoneyOfLinks } from '../../../src/adapters/persistence/migrations/list-money-of-links.js';
import type { MigrationContext } from '../../../src/adapters/persistence/migrations/migration.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import type { LinkEvent, LinkFact } from '../../../src/domain/link/link-event.js';
import { buildPaidLink, usd } from '../../support/build-paid-link.js';
import { buildTestEvent, buildTestLink } from '../../support/build-test-link.js';
import { AT, later } from './build-link.js';
import { setUpStores } from './open-stores.js';

const openStore = setUpStores();
const OF_REFUND = { refundId: 'rfd_1', amount: usd(10_000) };

const event = (fact: LinkFact, ms: number): LinkEvent =>
  buildTestEvent(fact, { id: `evt_${ms}`, at: later(ms) });

async function fill({ links }: Store): Promise<void> {
  const paid = {
    type: 'payment.succeeded',
    attemptId: 'att_1',
    captured: usd(100_000),
    method: null,
  } as const;
  const history = [
    event({ type: 'link.created' }, 0),
    event(paid, 1),
    event({ type: 'refund.requested', ...OF_REFUND, reason: null, needsApproval: false }, 2),
    event({ type: 'refund.left', ...OF_REFUND }, 3),
    event({ type: 'refund.succeeded', ...OF_REFUND }, 4),
  ];
  await links.insert({ ...buildPaidLink({ history, createdAt: AT }), merchantId: 'mer_1' }, 'req_1');
  const open = buildTestLink({
    id: 'lnk_2',
    slug: 'slug000000000000000002',
    reference: 'PL-2',
    merchantId: 'mer_1',
  });
  await links.insert(open, 'req_2');
}

const run = ({ db }: Store, context: Partial<MigrationContext> = {}) =>
  listMoneyOfLinks.run({ db, reached: null, note: async () => {}, ...context });

describe('links of a release that had no lists of payments and refunds', () => {
  it('bring what they have of either, once, however often it is begun', async () => {
    const store = await openStore();
    await fill(store);
    await run(store);
    await run(store);
    const filter = { merchantId: 'mer_1', mode: 'test' } as const;
    const of = { merchantId: 'mer_1', mode: 'test', linkId: 'lnk_1' };
    expect(await store.moneyListing.list({ ...filter, kind: 'payment' }, { limit: 10 })).toEqual([
      { id: 'att_1', kind: 'payment', ...of, at: later(1) },
    ]);
    expect(await store.moneyListing.list({ ...filter, kind: 'refund' }, { limit: 10 })).toEqual([
      { id: 'rfd_1', kind: 'refund', ...of, at: later(2) },
    ]);
  });

  it('goes on where it was cut off, and says how far it got', async () => {
    const store = await openStore();
    await fill(store);
    const noted: string[] = [];
    await run(store, { reached: 'lnk_1', note: async (place) => void noted.push(place) });
    expect(noted).toEqual(['lnk_2']);
    expect(await store.db.collection('money_marks').countDocuments()).toBe(0);
  });
});
