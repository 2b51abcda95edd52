import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/delivery/delivery.js';
import type { DeliveryQueue } from '../../../src/ports/delivery-queue.js';
import { AT, later } from './build-link.js';

const LEASE = 60_000;

export function buildDelivery(id: string, dueAt: Date = AT): Delivery {
  return {
    id,
    merchantId: 'mer_1',
    linkId: 'lnk_1',
    channel: 'email',
    address: 'ann@example.com',
    purpose: { kind: 'reminder', number: 2 },
    dueAt,
    failures: 0,
  };
}

export function describeDeliveryQueue(open: () => Promise<DeliveryQueue>): void {
  describe('DeliveryQueue', () => {
    let queue: DeliveryQueue;
    beforeEach(async () => {
      queue = await open();
    });
    const claimIds = async (now: Date, limit = 10) =>
      (await queue.claimDue(now, LEASE, limit)).map(({ id }) => id);

    it('hands out a delivery as it was planned, at its time and not before', async () => {
      await queue.plan([buildDelivery('one', later(1000))]);
      expect(await claimIds(later(999))).toEqual([]);
      expect(await queue.claimDue(later(1000), LEASE, 10)).toEqual([buildDelivery('one', later(1000))]);
    });

    it('plans nothing when there is nothing to plan', async () => {
      await queue.plan([]);
      expect(await claimIds(AT)).toEqual([]);
    });

    it('keeps what was planned before, whatever became of it', async () => {
      await queue.plan([buildDelivery('owed'), buildDelivery('done')]);
      await claimIds(AT);
      await queue.settle('done', 'sent', AT);
      await queue.plan([buildDelivery('owed', later(5000)), buildDelivery('done'), buildDelivery('new')]);
      expect(await claimIds(AT)).toEqual(['new']);
      expect(await claimIds(later(LEASE))).toEqual(['new', 'owed']);
    });

    it('plans one when 20 plan it at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => queue.plan([buildDelivery('one')])));
      expect(await claimIds(AT)).toEqual(['one']);
    });

    it('hands out the soonest first, and no more than asked for', async () => {
      await queue.plan([
        buildDelivery('b', later(2)),
        buildDelivery('a', later(1)),
        buildDelivery('c', later(3)),
      ]);
      expect(await claimIds(later(3), 2)).toEqual(['a', 'b']);
      expect(await claimIds(later(3), 2)).toEqual(['c']);
    });

    it('hands a delivery out again only when its lease has run out, still promised for its first time', async () => {
      await queue.plan([buildDelivery('one')]);
      await claimIds(AT);
      expect(await claimIds(later(LEASE - 1))).toEqual([]);
      expect(await queue.claimDue(later(LEASE), LEASE, 10)).toMatchObject([
        { id: 'one', dueAt: AT, failures: 0 },
      ]);
    });

    it.each(['sent', 'dropped'] as const)('never hands out again what was %s', async (outcome) => {
      await queue.plan([buildDelivery('one')]);
      await claimIds(AT);
      await queue.settle('one', outcome, later(1));
      expect(await claimIds(later(LEASE))).toEqual([]);
    });

    it('hands out a postponed delivery at its time, with its failures counted', async () => {
      await queue.plan([buildDelivery('one')]);
      await claimIds(AT);
      await queue.postpone('one', later(5000));
      expect(await claimIds(later(4999))).toEqual([]);
      expect(await queue.claimDue(later(5000), LEASE, 10)).toMatchObject([{ failures: 1 }]);
    });

    it('hands out a deferred delivery at its time, with no failure counted', async () => {
      await queue.plan([buildDelivery('one')]);
      await claimIds(AT);
      await queue.defer('one', later(5000));
      expect(await claimIds(later(4999))).toEqual([]);
      expect(await queue.claimDue(later(5000), LEASE, 10)).toMatchObject([{ failures: 0, dueAt: AT }]);
    });

    it('keeps a delivery settled when a slower worker postpones it', async () => {
      await queue.plan([buildDelivery('one')]);
      await queue.settle('one', 'sent', AT);
      await queue.postpone('one', later(5000));
      await queue.defer('one', later(5000));
      expect(await claimIds(later(5000))).toEqual([]);
    });

    it('never gives one delivery to two of five claimers', async () => {
      await queue.plan(Array.from({ length: 40 }, (_, i) => buildDelivery(`dlv_${i}`)));
      const claims = await Promise.all(Array.from({ length: 5 }, () => claimIds(AT, 20)));
      expect(claims.flat()).toHaveLength(40);
      expect(new Set(claims.flat()).size).toBe(40);
    });
  });
}
