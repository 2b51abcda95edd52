import { describe, expect, it } from '@jest/globals';
import { askOnlyWhatIsOpen } from '../../../src/adapters/persistence/migrations/ask-only-what-is-open.js';
import type { Link } from '../../../src/domain/link/link.js';
import { buildPaidRefund, buildTestPayment, usd } from '../../support/build-paid-link.js';
import { buildTestEvent } from '../../support/build-test-link.js';
import { buildLink } from './build-link.js';
import { setUpStores } from './open-stores.js';

/** Paid twice; `back`: in minor units, of the first payment and since. */
const paidTwice = (back: number): Partial<Link> => ({
  ...{ state: 'paid', exception: 'over', amount: usd(5_000) },
  attempts: ['att_1', 'att_2'].map((id) => buildTestPayment({ id, captured: usd(5_000) })),
  refunds: back === 0 ? [] : [buildPaidRefund({ amount: usd(back) })],
  history: [
    buildTestEvent({ type: 'payment.over', attemptId: 'att_2', captured: usd(5_000), method: null }),
    buildTestEvent({ type: 'refund.left', refundId: 'rfd_1', amount: usd(back) }),
  ],
});

describe('askOnlyWhatIsOpen', () => {
  const openStore = setUpStores();

  it('lists what was stored as paid twice by what its money says, as each link is read', async () => {
    const store = await openStore();
    await store.links.insert(buildLink('lnk_back', paidTwice(5_000)), 'req_1');
    await store.links.insert(buildLink('lnk_over', paidTwice(0)), 'req_2');
    const read = async (id: string) => (await store.links.findById('mer_1', id))?.exception;
    expect([await read('lnk_back'), await read('lnk_over')]).toEqual([null, 'over']);
    const collection = store.db.collection<{ _id: string; exception: string | null }>('links');
    const stored = async () =>
      (await collection.find().sort({ _id: 1 }).toArray()).map(({ exception }) => exception);
    expect(await stored()).toEqual(['over', 'over']);
    await askOnlyWhatIsOpen.run({ db: store.db, reached: null, note: async () => {} });
    expect(await stored()).toEqual([null, 'over']);
  });
});
