import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UpdateInbox } from '../../../src/ports/update-inbox.js';
import type { WorkLanes } from '../../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../../src/ports/work-table.js';
import { AT, later } from './build-link.js';

export interface UpdatesUnderTest {
  readonly updates: UpdateInbox & ParkedTable;
  readonly lanes: WorkLanes;
}

const LANE = 'telegram 77';
const buildUpdate = (
  number: number,
  change: { readonly lane?: string; readonly receivedAt?: Date } = {},
) => ({
  ...({ id: `telegram 1 ${number}`, platform: 'telegram', lane: LANE, order: number } as const),
  ...{ receivedAt: AT, body: `{"update_id":${number}}`, ...change },
});

export function describeUpdateInbox(open: () => Promise<UpdatesUnderTest>): void {
  describe('UpdateInbox', () => {
    let updates: UpdatesUnderTest['updates'];
    let lanes: WorkLanes;
    beforeEach(async () => {
      ({ updates, lanes } = await open());
    });

    const read = async (lane = LANE, limit = 10) =>
      (await updates.readLane(lane, limit)).map(({ order }) => order);
    const claim = async () =>
      (await lanes.claim({ holder: 'one', now: AT, limit: 10, withoutShares: [] })).map(({ lane }) => lane);

    it('keeps what came as it came, and wakes its lane', async () => {
      expect(await updates.keep(buildUpdate(5))).toBe(true);
      expect(await updates.readLane(LANE, 10)).toEqual([{ ...buildUpdate(5), failures: 0 }]);
      expect(await claim()).toEqual([LANE]);
    });

    it('keeps what is told twice once, also at once', async () => {
      const kept = await Promise.all(Array.from({ length: 10 }, () => updates.keep(buildUpdate(5))));
      expect(kept.filter((isNew) => isNew)).toHaveLength(1);
      expect(await updates.keep(buildUpdate(5))).toBe(false);
      expect(await read()).toEqual([5]);
    });

    it('wakes the lane for what is known too: whoever kept it may have died before', async () => {
      await updates.keep(buildUpdate(5));
      const [row] = await lanes.claim({ holder: 'one', now: AT, limit: 1, withoutShares: [] });
      if (row === undefined) throw new Error('its lane is due');
      await lanes.giveBack(row, { dueAt: null, failures: 0 }, 'one');
      await updates.keep(buildUpdate(5));
      expect(await claim()).toEqual([LANE]);
    });

    it('reads a lane in its order, whatever order it came in, and no other', async () => {
      for (const number of [9, 7, 10, 8]) await updates.keep(buildUpdate(number));
      await updates.keep(buildUpdate(6, { lane: 'telegram 78' }));
      expect(await read()).toEqual([7, 8, 9, 10]);
      expect(await read(LANE, 2)).toEqual([7, 8]);
      expect(await read('telegram 78')).toEqual([6]);
      expect(await read('telegram 79')).toEqual([]);
    });

    it('reads lanes that are asked for at once, each its own', async () => {
      for (const number of [7, 8, 9]) await updates.keep(buildUpdate(number));
      await updates.keep(buildUpdate(6, { lane: 'telegram 78' }));
      const pages = [read(LANE, 2), read('telegram 78'), read('telegram 79'), read(LANE)];
      expect(await Promise.all(pages)).toEqual([[7, 8], [6], [], [7, 8, 9]]);
    });

    it('does not take in again what was worked', async () => {
      await updates.keep(buildUpdate(5));
      await updates.markWorked('telegram 1 5', later(1));
      expect(await read()).toEqual([]);
      expect(await updates.keep(buildUpdate(5))).toBe(false);
      expect(await read()).toEqual([]);
    });

    it('marks those that are worked at once, and no other', async () => {
      for (const number of [5, 6, 7]) await updates.keep(buildUpdate(number));
      await Promise.all([5, 7].map((number) => updates.markWorked(`telegram 1 ${number}`, AT)));
      expect(await read()).toEqual([6]);
    });

    it('counts failed tries of what waits', async () => {
      await updates.keep(buildUpdate(5));
      await updates.countFailure('telegram 1 5');
      await updates.countFailure('telegram 1 5');
      await updates.countFailure('telegram 1 6');
      expect(await updates.readLane(LANE, 10)).toMatchObject([{ order: 5, failures: 2 }]);
      await updates.markWorked('telegram 1 5', AT);
      await updates.countFailure('telegram 1 5');
      expect(await updates.readLane(LANE, 10)).toEqual([]);
    });

    it('lets the next go on where one is parked, which a person can take up again', async () => {
      await updates.keep(buildUpdate(5));
      await updates.keep(buildUpdate(6));
      await updates.park('telegram 1 5', 'failed 5 times: x', later(2));
      expect(await read()).toEqual([6]);
      expect(await updates.listParked(10)).toEqual([
        { id: 'telegram 1 5', share: LANE, reason: 'failed 5 times: x', parkedAt: later(2) },
      ]);
      expect(await updates.keep(buildUpdate(5))).toBe(false);
      expect(await updates.retryParked('telegram 1 5', later(3))).toBe(true);
      expect(await read()).toEqual([5, 6]);
      expect(await claim()).toEqual([LANE]);
    });

    it('drops what is parked for good', async () => {
      await updates.keep(buildUpdate(5));
      await updates.park('telegram 1 5', 'x', AT);
      expect(await updates.dropParked('telegram 1 5', AT)).toBe(true);
      expect(await updates.dropParked('telegram 1 5', AT)).toBe(false);
      expect(await updates.retryParked('telegram 1 5', AT)).toBe(false);
      expect(await updates.keep(buildUpdate(5))).toBe(false);
      expect(await read()).toEqual([]);
    });

    it('measures what waits', async () => {
      await updates.keep(buildUpdate(5, { receivedAt: later(1) }));
      await updates.keep(buildUpdate(6, { receivedAt: later(2) }));
      await updates.keep(buildUpdate(7, { receivedAt: later(9) }));
      await updates.park('telegram 1 6', 'x', AT);
      expect(await updates.measure(later(3))).toEqual({ depth: 1, oldestDueAt: later(1), parked: 1 });
    });
  });
}
