import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Suppression, SuppressionRepository } from '../../../src/ports/suppression-repository.js';
import { AT, later } from './build-link.js';

const build = (change: Partial<Suppression> = {}): Suppression => ({
  merchantId: 'mer_1',
  channel: 'sms',
  address: '+66812345678',
  reason: 'opted_out',
  since: AT,
  ...change,
});
const LIFTING = { memberId: 'mem_1', why: 'she asked us to', at: later(5) };

export function describeSuppressionRepository(open: () => Promise<SuppressionRepository>): void {
  describe('SuppressionRepository', () => {
    let suppressions: SuppressionRepository;
    beforeEach(async () => {
      suppressions = await open();
    });

    it('finds what was added, and nothing for another merchant, channel or address', async () => {
      expect(await suppressions.add(build())).toBe(true);
      expect(await suppressions.find(build())).toEqual(build());
      expect(await suppressions.find(build({ merchantId: 'mer_2' }))).toBeNull();
      expect(await suppressions.find(build({ channel: 'whatsapp' }))).toBeNull();
      expect(await suppressions.find(build({ address: '+66812345679' }))).toBeNull();
    });

    it('takes an email address however it is written', async () => {
      await suppressions.add(build({ channel: 'email', address: 'Ann@Example.com' }));
      const found = await suppressions.find(build({ channel: 'email', address: 'ANN@example.com' }));
      expect(found).toMatchObject({ address: 'ann@example.com' });
    });

    it('keeps the first reason, and tells one of 20 at once that it was the first', async () => {
      await suppressions.add(build());
      expect(await suppressions.add(build({ reason: 'spam_report', since: later(9) }))).toBe(false);
      expect(await suppressions.find(build())).toEqual(build());
      const other = build({ merchantId: 'mer_2' });
      const added = await Promise.all(Array.from({ length: 20 }, () => suppressions.add(other)));
      expect(added.filter((isNew) => isNew)).toHaveLength(1);
    });

    it('lifts once, and may be suppressed anew', async () => {
      await suppressions.add(build());
      expect(await suppressions.lift(build(), LIFTING)).toBe(true);
      expect(await suppressions.lift(build(), LIFTING)).toBe(false);
      expect(await suppressions.find(build())).toBeNull();
      expect(await suppressions.add(build({ reason: 'not_a_mobile', since: later(9) }))).toBe(true);
      expect(await suppressions.find(build())).toMatchObject({ reason: 'not_a_mobile', since: later(9) });
    });

    it('lifts for every merchant what the recipient takes back, and nothing else', async () => {
      await suppressions.add(build());
      await suppressions.add(build({ merchantId: 'mer_2' }));
      await suppressions.add(build({ merchantId: 'mer_3', reason: 'not_a_mobile' }));
      await suppressions.liftOptOuts('sms', '+66812345678', later(5));
      const held = await Promise.all(
        ['mer_1', 'mer_2', 'mer_3'].map((merchantId) => suppressions.find(build({ merchantId }))),
      );
      expect(held.map((found) => found?.reason ?? null)).toEqual([null, null, 'not_a_mobile']);
    });

    it('lists those of a merchant that hold, the newest first', async () => {
      await suppressions.add(build({ address: '+1', since: later(1) }));
      await suppressions.add(build({ address: '+2', since: later(3) }));
      await suppressions.add(build({ address: '+3', since: later(2) }));
      await suppressions.add(build({ address: '+4', since: later(4) }));
      await suppressions.add(build({ merchantId: 'mer_2' }));
      await suppressions.lift(build({ address: '+4' }), LIFTING);
      const addresses = async (limit: number) =>
        (await suppressions.list('mer_1', limit)).map(({ address }) => address);
      expect(await addresses(10)).toEqual(['+2', '+3', '+1']);
      expect(await addresses(2)).toEqual(['+2', '+3']);
    });
  });
}
