import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MeasuredWork, ParkedTable } from '../../../src/ports/work-table.js';
import { later } from './build-link.js';

/** Two rows that are due, `a` before `b`. */
export interface ParkedRows {
  readonly parked: ParkedTable & MeasuredWork;
  /** Parks the first that is due. */
  park(reason: string, at: Date): Promise<void>;
  /** Takes what is due, by name. */
  claimNames(): Promise<readonly string[]>;
  readonly share: string;
}

const NOW = later(60_000);

/** Does nothing where rows are never parked. */
export function describeParkedTable(open: () => Promise<ParkedRows | null>): void {
  describe('what is parked', () => {
    let rows: ParkedRows | null;
    beforeEach(async () => {
      rows = await open();
    });

    it('is listed with its reason, the longest parked first', async () => {
      if (rows === null) return;
      await rows.park('no answer', later(9));
      await rows.park('refused', later(4));
      const { share } = rows;
      expect(await rows.parked.listParked(10)).toEqual([
        { id: expect.stringMatching(/b$/), share, reason: 'refused', parkedAt: later(4) },
        { id: expect.stringMatching(/a$/), share, reason: 'no answer', parkedAt: later(9) },
      ]);
      expect(await rows.parked.listParked(1)).toHaveLength(1);
      expect(await rows.parked.measure(NOW)).toEqual({ depth: 0, oldestDueAt: null, parked: 2 });
    });

    it('can be shown, and what is not there cannot', async () => {
      if (rows === null) return;
      await rows.park('no answer', NOW);
      const [first] = await rows.parked.listParked(1);
      expect(await rows.parked.show(first?.id ?? '')).toEqual(expect.any(Object));
      expect(await rows.parked.show('nothing')).toBeNull();
    });

    it('is due again when it is taken up, once', async () => {
      if (rows === null) return;
      await rows.park('no answer', NOW);
      const [first] = await rows.parked.listParked(1);
      const id = first?.id ?? '';
      expect(await rows.parked.retryParked(id, NOW)).toBe(true);
      expect(await rows.parked.retryParked(id, NOW)).toBe(false);
      expect(await rows.parked.listParked(10)).toEqual([]);
      expect(await rows.claimNames()).toEqual(['a', 'b']);
    });

    it('is gone for good when it is dropped', async () => {
      if (rows === null) return;
      await rows.park('no answer', NOW);
      const [first] = await rows.parked.listParked(1);
      const id = first?.id ?? '';
      expect(await rows.parked.dropParked(id, NOW)).toBe(true);
      expect(await rows.parked.dropParked(id, NOW)).toBe(false);
      expect(await rows.parked.retryParked(id, NOW)).toBe(false);
      expect(await rows.claimNames()).toEqual(['b']);
      expect(await rows.parked.measure(NOW)).toMatchObject({ parked: 0 });
    });

    it('is not what is only due', async () => {
      if (rows === null) return;
      await rows.park('no answer', NOW);
      const [first] = await rows.parked.listParked(1);
      await rows.parked.retryParked(first?.id ?? '', NOW);
      expect(await rows.parked.dropParked(first?.id ?? '', NOW)).toBe(false);
      expect(await rows.claimNames()).toEqual(['a', 'b']);
    });
  });
}
