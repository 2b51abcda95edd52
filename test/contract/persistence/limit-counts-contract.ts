import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LimitCounts } from '../../../src/ports/limit-counts.js';

// In the future: the store forgets a window that is over.
const ENDS_AT = new Date('2999-03-04T10:01:00.000Z');
const NEXT_ENDS_AT = new Date('2999-03-04T10:02:00.000Z');

const one = (instanceId: string, key: string, count: number, endsAt = ENDS_AT) => ({
  instanceId,
  key,
  endsAt,
  count,
});

export function describeLimitCounts(open: () => Promise<LimitCounts>): void {
  describe('LimitCounts', () => {
    let counts: LimitCounts;
    beforeEach(async () => {
      counts = await open();
    });

    it('shows an instance what the others told, and not its own', async () => {
      await counts.tell([one('a', 'GET /p 1', 20), one('a', 'GET /p 2', 30)]);
      await counts.tell([one('b', 'GET /p 1', 40)]);
      expect(await counts.findOthers('a', ENDS_AT, 10)).toEqual([one('b', 'GET /p 1', 40)]);
      expect(await counts.findOthers('c', ENDS_AT, 10)).toEqual([
        one('b', 'GET /p 1', 40),
        one('a', 'GET /p 2', 30),
        one('a', 'GET /p 1', 20),
      ]);
    });

    it('keeps the largest count that an instance told, whatever order they arrive in', async () => {
      await counts.tell([one('a', 'key', 20)]);
      await counts.tell([one('a', 'key', 45)]);
      await counts.tell([one('a', 'key', 44)]);
      expect(await counts.findOthers('b', ENDS_AT, 10)).toEqual([one('a', 'key', 45)]);
    });

    it('keeps windows apart', async () => {
      await counts.tell([one('a', 'key', 20), one('a', 'key', 5, NEXT_ENDS_AT)]);
      expect(await counts.findOthers('b', NEXT_ENDS_AT, 10)).toEqual([one('a', 'key', 5, NEXT_ENDS_AT)]);
    });

    it('shows the largest when there are too many', async () => {
      await counts.tell([one('a', 'small', 20), one('a', 'large', 60), one('a', 'middle', 40)]);
      expect((await counts.findOthers('b', ENDS_AT, 2)).map(({ key }) => key)).toEqual(['large', 'middle']);
    });

    it('takes nothing to tell', async () => {
      await counts.tell([]);
      expect(await counts.findOthers('b', ENDS_AT, 10)).toEqual([]);
    });
  });
}
