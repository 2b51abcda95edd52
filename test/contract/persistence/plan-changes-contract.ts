import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/delivery/delivery.js';
import { AT, later } from './build-link.js';
import { buildDelivery, type DeliveryStore } from './delivery-queue-contract.js';

const LANE = 'mer_1 email';
const LATE = later(86_400_000);

/** What people change of messages that wait. */
export function describePlanChanges(open: () => Promise<DeliveryStore>): void {
  describe('DeliveryQueue changed by people', () => {
    let queue: DeliveryStore['queue'];
    let lanes: DeliveryStore['lanes'];
    beforeEach(async () => {
      ({ queue, lanes } = await open());
    });
    const readIds = async (now = LATE) => (await queue.readLane(LANE, now, 10)).due.map(({ id }) => id);
    const claim = (now: Date) => lanes.claim({ holder: 'one', now, limit: 1, withoutShares: [] });

    it('begins nothing before its time, and what was moved meanwhile not at all', async () => {
      await queue.plan([buildDelivery('one')]);
      await queue.move([buildDelivery('one')], later(5000));
      expect(await queue.begin('one', later(4999))).toBe(false);
      expect(await queue.begin('one', later(5000))).toBe(true);
    });

    it('has what its merchant held back go now, in the order of what was promised, and nothing else', async () => {
      await queue.plan(['two', 'one', 'tried', 'other'].map((id) => buildDelivery(id, AT)));
      await queue.plan([buildDelivery('first', later(-1)), buildDelivery('future', later(9000))]);
      for (const id of ['first', 'one', 'two']) await queue.defer(id, later(5000), null);
      await queue.postpone('tried', later(5000), { kind: 'unanswered', begunAt: AT });
      await queue.finish('other', 'sent', AT);
      await queue.releaseHeld('mer_other', AT);
      expect(await readIds(later(1))).toEqual([]);
      await queue.releaseHeld('mer_1', AT);
      expect(await readIds(later(1))).toEqual(['first', 'one', 'two']);
    });

    it('finds what was planned, whatever became of it', async () => {
      await queue.plan([buildDelivery('one')]);
      await queue.finish('one', 'sent', AT);
      expect(await queue.find('one')).toEqual(buildDelivery('one'));
      expect(await queue.find('never')).toBeNull();
    });

    it('calls off what waits, and says so again to whoever asks again', async () => {
      await queue.plan([buildDelivery('one'), buildDelivery('two')]);
      expect(await queue.callOff([buildDelivery('one')], AT)).toEqual(new Set(['one']));
      expect(await queue.callOff([buildDelivery('one')], AT)).toEqual(new Set(['one']));
      expect(await readIds()).toEqual(['two']);
      expect(await queue.begin('one', LATE)).toBe(false);
    });

    it('calls off what is not planned yet: planning it later owes nothing', async () => {
      expect(await queue.callOff([buildDelivery('one')], AT)).toEqual(new Set(['one']));
      await queue.plan([buildDelivery('one')]);
      expect(await queue.readLane(LANE, LATE, 10)).toEqual({ due: [], nextDueAt: null });
      expect(await queue.measure(LATE)).toEqual({ depth: 0, oldestDueAt: null, parked: 0 });
    });

    it('calls off nothing that has left, is leaving or may have left', async () => {
      const ids = ['left', 'leaving', 'unknown', 'parked'];
      await queue.plan(ids.map((id) => buildDelivery(id)));
      await queue.finish('left', 'sent', AT);
      await queue.begin('leaving', AT);
      await queue.postpone('unknown', LATE, { kind: 'unanswered', begunAt: AT });
      await queue.park('parked', 'refused', AT);
      expect(
        await queue.callOff(
          ids.map((id) => buildDelivery(id)),
          AT,
        ),
      ).toEqual(new Set());
      expect(
        await queue.move(
          ids.map((id) => buildDelivery(id)),
          LATE,
        ),
      ).toEqual(new Set());
      expect(await readIds()).toEqual(['leaving', 'unknown']);
    });

    it('lets either the one who calls off or the one who begins have it, never both', async () => {
      const all = Array.from({ length: 20 }, (_, i) => buildDelivery(`dlv_${i}`));
      await queue.plan(all);
      const [begun, stopped] = await Promise.all([
        Promise.all(all.map(({ id }) => queue.begin(id, AT))),
        queue.callOff(all, AT),
      ]);
      for (const [i, { id }] of all.entries()) expect(begun[i]).toBe(!stopped.has(id));
    });

    it('moves what waits, planned or not, and wakes its lane', async () => {
      await queue.plan([buildDelivery('one', later(9000))]);
      const both = [buildDelivery('one', later(9000)), buildDelivery('two', later(9000))];
      expect(await queue.move(both, later(2000))).toEqual(new Set(['one', 'two']));
      await queue.plan(both);
      expect(await readIds(later(2000))).toEqual(['one', 'two']);
      expect(await claim(later(2000))).toMatchObject([{ lane: LANE }]);
      expect(await queue.find('one')).toMatchObject({ dueAt: later(2000) });
    });

    it('moves nothing that was called off', async () => {
      await queue.callOff([buildDelivery('one')], AT);
      expect(await queue.move([buildDelivery('one'), buildDelivery('two')], LATE)).toEqual(new Set(['two']));
    });

    it('changes nothing of no deliveries', async () => {
      expect(await queue.callOff([], AT)).toEqual(new Set());
      expect(await queue.move([], AT)).toEqual(new Set());
    });

    it('drops the planned reminders of a link, but those to be kept', async () => {
      const link: Delivery = { ...buildDelivery('link'), purpose: { kind: 'link' } };
      const asked: Delivery = { ...buildDelivery('asked'), purpose: { kind: 'reminder', number: null } };
      const other: Delivery = { ...buildDelivery('other'), linkId: 'lnk_2' };
      await queue.plan([link, asked, other, ...['begun', 'gone', 'kept'].map((id) => buildDelivery(id))]);
      await queue.begin('begun', AT);
      await queue.dropReminders('lnk_1', ['kept'], AT);
      expect(await readIds()).toEqual(['asked', 'begun', 'kept', 'link', 'other']);
    });

    it('names the merchants that wrote to an address, each once', async () => {
      const ofAnother: Delivery = { ...buildDelivery('c'), merchantId: 'mer_2' };
      await queue.plan([buildDelivery('a'), buildDelivery('b'), ofAnother]);
      expect((await queue.listMerchantIds('ann@example.com')).toSorted()).toEqual(['mer_1', 'mer_2']);
      expect(await queue.listMerchantIds('bob@example.com')).toEqual([]);
    });
  });
}
