import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/delivery/delivery.js';
import type { DeliveryQueue } from '../../../src/ports/delivery-queue.js';
import type { WorkLanes } from '../../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../../src/ports/work-table.js';
import { AT, later } from './build-link.js';
import { describeParkedTable } from './parked-table-contract.js';

export interface DeliveryStore {
  readonly queue: DeliveryQueue & ParkedTable;
  readonly lanes: WorkLanes;
}

const LANE = 'mer_1 email';
const LATE = later(86_400_000);

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

export function describeDeliveryQueue(open: () => Promise<DeliveryStore>): void {
  describe('DeliveryQueue', () => {
    let queue: DeliveryStore['queue'];
    let lanes: WorkLanes;
    beforeEach(async () => {
      ({ queue, lanes } = await open());
    });
    const read = async (now: Date, limit = 10) => (await queue.readLane(LANE, now, limit)).due;
    const readIds = async (now: Date, limit = 10) => (await read(now, limit)).map(({ id }) => id);

    describe('plan', () => {
      it('owes a delivery as it was planned, at its time and not before', async () => {
        await queue.plan([buildDelivery('one', later(1000))]);
        expect(await queue.readLane(LANE, later(999), 10)).toEqual({ due: [], nextDueAt: later(1000) });
        expect(await read(later(1000))).toEqual([
          { ...buildDelivery('one', later(1000)), tryAt: later(1000), uncertain: null },
        ]);
      });

      it('plans nothing when there is nothing to plan', async () => {
        await queue.plan([]);
        expect(await queue.readLane(LANE, LATE, 10)).toEqual({ due: [], nextDueAt: null });
      });

      it('keeps what was planned before, whatever became of it', async () => {
        await queue.plan([buildDelivery('owed'), buildDelivery('done')]);
        await queue.finish('done', 'sent', AT);
        await queue.plan([buildDelivery('owed', later(5000)), buildDelivery('done'), buildDelivery('new')]);
        expect(await readIds(AT)).toEqual(['new', 'owed']);
      });

      it('plans one when 20 plan it at once', async () => {
        await Promise.all(Array.from({ length: 20 }, () => queue.plan([buildDelivery('one')])));
        expect(await readIds(AT)).toEqual(['one']);
      });

      it('wakes each lane for the soonest of its deliveries', async () => {
        const sms = { ...buildDelivery('sms', later(7000)), channel: 'sms' } as const;
        await queue.plan([buildDelivery('late', later(9000)), buildDelivery('soon', later(2000)), sms]);
        const claim = { holder: 'one', limit: 10, withoutShares: [] };
        expect(await lanes.claim({ ...claim, now: later(1999) })).toEqual([]);
        expect(await lanes.claim({ ...claim, now: LATE })).toMatchObject([
          { lane: 'mer_1 email', share: 'mer_1', dueAt: later(2000) },
          { lane: 'mer_1 sms', share: 'mer_1', dueAt: later(7000) },
        ]);
      });
    });

    describe('readLane', () => {
      it('answers the soonest first, equals by id, and no more than asked for', async () => {
        await queue.plan([
          buildDelivery('c', later(2)),
          buildDelivery('b', later(2)),
          buildDelivery('a', later(1)),
          buildDelivery('d', later(3)),
        ]);
        expect(await readIds(later(3), 3)).toEqual(['a', 'b', 'c']);
      });

      it('answers more than a hundred', async () => {
        await queue.plan(Array.from({ length: 150 }, (_, i) => buildDelivery(`dlv_${i}`)));
        expect(new Set(await readIds(AT, 150)).size).toBe(150);
      });

      it('keeps merchants and channels apart', async () => {
        await queue.plan([
          buildDelivery('one'),
          { ...buildDelivery('sms'), channel: 'sms' },
          { ...buildDelivery('other'), merchantId: 'mer_2' },
        ]);
        expect(await readIds(AT)).toEqual(['one']);
      });

      it('says when the next one falls due', async () => {
        await queue.plan([
          buildDelivery('a', later(9)),
          buildDelivery('b', later(5)),
          buildDelivery('c', AT),
        ]);
        expect(await queue.readLane(LANE, later(1), 10)).toMatchObject({ nextDueAt: later(5) });
      });
    });

    describe('begin', () => {
      it('leaves a delivery uncertain until it is noted what came of it', async () => {
        await queue.plan([buildDelivery('one')]);
        expect(await queue.begin('one', AT)).toBe(true);
        expect(await read(AT)).toMatchObject([
          { id: 'one', uncertain: { kind: 'begun', begunAt: AT }, failures: 0 },
        ]);
      });

      it('goes where it is told to, and keeps that address; what was begun before keeps its own', async () => {
        await queue.plan([buildDelivery('one'), buildDelivery('two')]);
        await queue.begin('two', AT);
        expect(await queue.begin('one', AT, 'new@example.com')).toBe(true);
        expect(await queue.begin('two', AT, 'new@example.com')).toBe(true);
        expect(await queue.find('one')).toMatchObject({ address: 'new@example.com' });
        expect(await queue.find('two')).not.toMatchObject({ address: 'new@example.com' });
      });

      it('says of each of many whether it is still owed', async () => {
        await queue.plan(['a', 'b', 'c', 'd'].map((id) => buildDelivery(id)));
        await queue.finish('a', 'sent', AT);
        await queue.park('c', 'refused', AT);
        const begun = await Promise.all(['a', 'b', 'c', 'd', 'never'].map((id) => queue.begin(id, AT)));
        expect(begun).toEqual([false, true, false, true, false]);
      });
    });

    describe('what came of it', () => {
      it.each(['sent', 'dropped'] as const)('is owed no more when it was %s', async (outcome) => {
        await queue.plan([buildDelivery('one')]);
        await queue.begin('one', AT);
        await queue.finish('one', outcome, later(1));
        expect(await queue.readLane(LANE, LATE, 10)).toEqual({ due: [], nextDueAt: null });
      });

      it.each([
        null,
        { kind: 'begun', begunAt: later(7) },
        { kind: 'unanswered', begunAt: later(7) },
      ] as const)(
        'is tried again at its time, with its failures counted; uncertain: %j',
        async (uncertain) => {
          await queue.plan([buildDelivery('one')]);
          await queue.begin('one', AT);
          await queue.postpone('one', later(5000), uncertain);
          expect(await readIds(later(4999))).toEqual([]);
          expect(await read(later(5000))).toMatchObject([
            { failures: 1, uncertain, dueAt: AT, tryAt: later(5000) },
          ]);
        },
      );

      it('comes back at its time when it is deferred, with no failure counted, and certain', async () => {
        await queue.plan([buildDelivery('one')]);
        await queue.begin('one', AT);
        await queue.defer('one', later(5000), null);
        expect(await readIds(later(4999))).toEqual([]);
        expect(await read(later(5000))).toMatchObject([{ failures: 0, dueAt: AT, uncertain: null }]);
      });

      it('stays uncertain when it is deferred, where an earlier try may have sent it', async () => {
        const uncertain = { kind: 'unanswered', begunAt: AT } as const;
        await queue.plan([buildDelivery('one')]);
        await queue.begin('one', AT);
        await queue.defer('one', later(5000), uncertain);
        expect(await read(later(5000))).toMatchObject([{ failures: 0, uncertain }]);
      });

      it('stays finished when a slower worker gives it back', async () => {
        await queue.plan([buildDelivery('one')]);
        await queue.finish('one', 'sent', AT);
        await queue.postpone('one', later(5000), { kind: 'unanswered', begunAt: AT });
        await queue.defer('one', later(5000), null);
        await queue.park('one', 'refused', AT);
        expect(await queue.readLane(LANE, LATE, 10)).toEqual({ due: [], nextDueAt: null });
        expect(await queue.measure(LATE)).toMatchObject({ parked: 0 });
      });
    });

    it('wakes its lane when a person takes it up, and is certain then: it shall be sent', async () => {
      await queue.plan([buildDelivery('one')]);
      await queue.postpone('one', AT, null);
      await queue.begin('one', AT);
      const [lane] = await lanes.claim({ holder: 'one', now: AT, limit: 1, withoutShares: [] });
      if (lane === undefined) throw new Error('no lane is due');
      await queue.park('one', 'nobody knows whether it went out', AT);
      await lanes.giveBack(lane, { dueAt: null, failures: 0 }, 'one');
      await queue.retryParked('one', later(9));
      expect(await lanes.claim({ holder: 'one', now: later(9), limit: 1, withoutShares: [] })).toMatchObject([
        { lane: LANE },
      ]);
      expect(await read(later(9))).toMatchObject([{ uncertain: null, failures: 0, tryAt: later(9) }]);
    });

    it('measures what is due, and since when', async () => {
      expect(await queue.measure(AT)).toEqual({ depth: 0, oldestDueAt: null, parked: 0 });
      await queue.plan([
        buildDelivery('a', later(7)),
        buildDelivery('b', later(3)),
        buildDelivery('c', later(11)),
        buildDelivery('d', AT),
        buildDelivery('e', AT),
      ]);
      await queue.finish('d', 'sent', AT);
      await queue.park('e', 'refused', AT);
      expect(await queue.measure(later(10))).toEqual({ depth: 2, oldestDueAt: later(3), parked: 1 });
    });

    describeParkedTable(async () => {
      await queue.plan([buildDelivery('a'), buildDelivery('b')]);
      return {
        parked: queue,
        share: 'mer_1',
        async park(reason, at) {
          const [first] = await readIds(LATE, 1);
          await queue.park(first ?? '', reason, at);
        },
        claimNames: async () => (await readIds(LATE)).toSorted(),
      };
    });
  });
}
