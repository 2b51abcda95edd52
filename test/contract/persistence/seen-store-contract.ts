import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/ports/clock.js';
import type { SeenStore } from '../../../src/ports/seen-store.js';
import { createTestClock, type TestClock } from './open-stores.js';

export function describeSeenStore(open: (clock: Clock) => Promise<SeenStore>): void {
  describe('SeenStore', () => {
    let clock: TestClock;
    let seen: SeenStore;
    beforeEach(async () => {
      clock = createTestClock();
      seen = await open(clock);
    });

    it('knows a key from its first call on', async () => {
      expect(await seen.firstTime('evt_1', 1000)).toBe(true);
      expect(await seen.firstTime('evt_1', 1000)).toBe(false);
      expect(await seen.firstTime('evt_2', 1000)).toBe(true);
    });

    it('remembers until the time is over, counted from the first call', async () => {
      await seen.firstTime('evt_1', 1000);
      clock.advance(999);
      expect(await seen.firstTime('evt_1', 1000)).toBe(false);
      clock.advance(1);
      expect(await seen.firstTime('evt_1', 1000)).toBe(true);
      expect(await seen.firstTime('evt_1', 1000)).toBe(false);
    });

    it('forgets a key on request', async () => {
      await seen.firstTime('evt_1', 1000);
      await seen.forget('evt_1');
      expect(await seen.firstTime('evt_1', 1000)).toBe(true);
    });

    it('tells exactly one of 50 parallel callers that it is the first', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => seen.firstTime('evt_1', 1000)));
      expect(answers.filter((first) => first)).toHaveLength(1);
    });

    it('tells exactly one of 50 parallel callers after the time is over', async () => {
      await seen.firstTime('evt_1', 1000);
      clock.advance(1000);
      const answers = await Promise.all(Array.from({ length: 50 }, () => seen.firstTime('evt_1', 1000)));
      expect(answers.filter((first) => first)).toHaveLength(1);
    });
  });
}
