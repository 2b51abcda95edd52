import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LaneRow, WorkLanes } from '../../../src/ports/work-lanes.js';
import { AT, later } from './build-link.js';

const NOW = later(60_000);

export function describeWorkLanes(open: () => Promise<WorkLanes>): void {
  describe('WorkLanes', () => {
    let lanes: WorkLanes;
    beforeEach(async () => {
      lanes = await open();
    });
    const wake = (dueAt: Date, lane = 'mer_1 slack C1') => lanes.wake([{ lane, share: 'mer_1', dueAt }]);
    const claim = (now = NOW, holder = 'one') => lanes.claim({ holder, now, limit: 10, withoutShares: [] });
    const claimOne = async (now = NOW): Promise<LaneRow> => {
      const [lane] = await claim(now);
      if (lane === undefined) throw new Error('no lane is due');
      return lane;
    };

    it('names the lane and whose it is', async () => {
      await wake(AT);
      expect(await claim()).toMatchObject([
        { lane: 'mer_1 slack C1', share: 'mer_1', dueAt: AT, failures: 0 },
      ]);
    });

    it('wakes nothing when there is nothing to wake', async () => {
      await lanes.wake([]);
      expect(await claim()).toEqual([]);
    });

    it('counts the soonest, in whatever order it was asked for', async () => {
      await wake(later(5_000));
      await wake(later(2_000));
      await wake(later(9_000));
      expect(await claim(later(1_999))).toEqual([]);
      expect(await claim(later(2_000))).toMatchObject([{ dueAt: later(2_000) }]);
    });

    it('counts the soonest also of those that are asked for together', async () => {
      const lane = { lane: 'mer_1 email', share: 'mer_1' };
      await lanes.wake([
        { ...lane, dueAt: later(5_000) },
        { ...lane, dueAt: later(2_000) },
      ]);
      expect(await claim()).toMatchObject([{ dueAt: later(2_000) }]);
    });

    it('is one lane when 20 wake it at once', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, i) => wake(later(i))));
      expect(await claim()).toMatchObject([{ dueAt: AT }]);
    });

    it('keeps lanes apart', async () => {
      await wake(AT, 'mer_1 email');
      await wake(later(1), 'mer_1 sms');
      expect((await claim()).map(({ lane }) => lane)).toEqual(['mer_1 email', 'mer_1 sms']);
    });

    it('sleeps until it is woken when it is given back without a time', async () => {
      await wake(AT);
      await lanes.giveBack(await claimOne(), { dueAt: null, failures: 0 }, 'one');
      expect(await claim(later(86_400_000))).toEqual([]);
      await wake(NOW);
      expect(await claim()).toMatchObject([{ dueAt: NOW }]);
    });

    it('stays due when it was woken while it was held', async () => {
      await wake(AT);
      const lane = await claimOne();
      await wake(later(1_000));
      await lanes.giveBack(lane, { dueAt: null, failures: 0 }, 'one');
      expect(await claim()).toHaveLength(1);
    });

    it('stays due also for the same moment: a wake is a wake', async () => {
      await wake(AT);
      const lane = await claimOne();
      await wake(AT);
      await lanes.giveBack(lane, { dueAt: later(86_400_000), failures: 0 }, 'one');
      expect(await claim()).toHaveLength(1);
    });

    it('is not due before the end of its pause, whoever wakes it', async () => {
      await wake(AT);
      await lanes.giveBack(await claimOne(), { dueAt: null, failures: 0, pausedUntil: later(70_000) }, 'one');
      await wake(NOW);
      expect(await claim(later(69_999))).toEqual([]);
      expect(await claim(later(70_000))).toHaveLength(1);
    });

    it('is paused also when it was woken while it was held', async () => {
      await wake(AT);
      const lane = await claimOne();
      await wake(AT);
      await lanes.giveBack(lane, { dueAt: null, failures: 2, pausedUntil: later(70_000) }, 'one');
      expect(await claim(later(69_999))).toEqual([]);
      expect(await claim(later(70_000))).toMatchObject([{ failures: 2 }]);
    });

    it('forgets a pause that is over', async () => {
      await wake(AT);
      await lanes.giveBack(await claimOne(), { dueAt: AT, failures: 0, pausedUntil: later(70_000) }, 'one');
      await lanes.giveBack(await claimOne(later(70_000)), { dueAt: AT, failures: 0 }, 'one');
      expect(await claim(later(70_001))).toHaveLength(1);
    });

    it('tells when a pause ends in which it was woken', async () => {
      await wake(AT);
      await lanes.giveBack(await claimOne(), { dueAt: null, failures: 0, pausedUntil: later(70_000) }, 'one');
      expect(await lanes.nextDueAt(NOW)).toBeNull();
      await wake(NOW);
      expect(await lanes.nextDueAt(NOW)).toEqual(later(70_000));
      expect(await lanes.nextDueAt(later(70_000))).toBeNull();
    });

    it('loses no wake when waking and giving back race', async () => {
      await wake(AT);
      for (let round = 0; round < 30; round += 1) {
        const lane = await claimOne();
        await Promise.all([lanes.giveBack(lane, { dueAt: null, failures: 0 }, 'one'), wake(AT)]);
      }
      expect(await claim()).toHaveLength(1);
    });
  });
}
