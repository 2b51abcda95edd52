import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LiveTotals } from '../../../src/ports/live-totals.js';

const DAY = { merchantId: 'mer_1', currency: 'USD', name: '2026-11-27' } as const;

export function describeLiveTotals(open: () => Promise<LiveTotals>): void {
  describe('LiveTotals', () => {
    let totals: LiveTotals;
    beforeEach(async () => {
      totals = await open();
    });
    const take = (key: string, minor: number) => totals.take(DAY, { key, minor, mostMinor: 1_000 });

    it('adds up to the most, and refuses what would be more', async () => {
      expect(await totals.read(DAY)).toBe(0);
      expect(await take('a', 600)).toBe(600);
      expect(await take('b', 401)).toBeNull();
      expect(await take('c', 400)).toBe(1_000);
      expect(await take('d', 1)).toBeNull();
      expect(await totals.read(DAY)).toBe(1_000);
    });

    it('adds once for one key, also where no more has room', async () => {
      expect(await take('a', 1_000)).toBe(1_000);
      expect(await take('a', 1_000)).toBe(1_000);
    });

    it('keeps merchants, currencies and days apart', async () => {
      await take('a', 1_000);
      for (const other of [{ merchantId: 'mer_2' }, { currency: 'EUR' }, { name: '2026-11-28' }]) {
        expect(await totals.take({ ...DAY, ...other }, { key: 'a', minor: 900, mostMinor: 1_000 })).toBe(900);
      }
    });

    it('lets in exactly as many of many at once as there is room for', async () => {
      const all = await Promise.all(Array.from({ length: 30 }, (_, at) => take(`k${at}`, 100)));
      expect(all.filter((sum) => sum !== null)).toHaveLength(10);
      expect(await totals.read(DAY)).toBe(1_000);
    });

    it('undoes what a key added, which may add again then', async () => {
      await take('a', 1_000);
      await totals.undo(DAY, { key: 'a', minor: 1_000 });
      await totals.undo(DAY, { key: 'a', minor: 1_000 });
      await totals.undo(DAY, { key: 'b', minor: 1_000 });
      expect(await totals.read(DAY)).toBe(0);
      expect(await take('a', 1_000)).toBe(1_000);
    });

    it('takes an amount away once', async () => {
      await take('a', 700);
      await totals.giveBack(DAY, { key: 'lnk_1', minor: 700 });
      await totals.giveBack(DAY, { key: 'lnk_1', minor: 700 });
      expect(await totals.read(DAY)).toBe(0);
      await totals.giveBack({ ...DAY, name: '2026-01-01' }, { key: 'lnk_1', minor: 700 });
      expect(await totals.read({ ...DAY, name: '2026-01-01' })).toBe(0);
    });
  });
}
