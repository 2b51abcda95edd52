import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkRow, WorkTable } from '../../../src/ports/work-table.js';
import { AT, later } from './build-link.js';
import { describeParkedTable, type ParkedRows } from './parked-table-contract.js';

/** A kind's table, and how its rows come to be. */
export interface WorkRows {
  readonly table: WorkTable<WorkRow>;
  /** Stores a row that falls due then; it shows up under an id that ends with `name`. */
  add(name: string, dueAt: Date, share?: string): Promise<void>;
  /** Makes a row fall due at another moment, or again, whoever holds it; null: this kind's rows never do. */
  readonly change: ((name: string, dueAt: Date) => Promise<void>) | null;
  /** Null: rows of this kind are never parked. */
  readonly parked: ParkedRows['parked'] | null;
  /** Two shares that rows of this kind may have; the first unless told otherwise. */
  readonly shares: readonly [string, string];
}

export const nameOf = ({ id }: { readonly id: string }): string => id.replace(/^.*[ :]/, '');

const NOW = later(60_000);
const SOON = later(120_000);

export function describeWorkTable(kind: string, open: () => Promise<WorkRows>): void {
  describe(`WorkTable of ${kind}`, () => {
    let rows: WorkRows;
    let table: WorkTable<WorkRow>;
    beforeEach(async () => {
      rows = await open();
      table = rows.table;
    });
    const claim = (holder = 'one', now = NOW, limit = 100, withoutShares: readonly string[] = []) =>
      table.claim({ holder, now, limit, withoutShares });
    const claimNames = async (...given: Parameters<typeof claim>) => (await claim(...given)).map(nameOf);
    const claimOne = async (holder = 'one', now = NOW) => {
      const [row] = await claim(holder, now, 1);
      if (row === undefined) throw new Error('nothing is due');
      return row;
    };

    describe('claim', () => {
      it('answers what is due, the longest due first and equals by name', async () => {
        await rows.add('c', later(2));
        await rows.add('b', later(2));
        await rows.add('a', later(3));
        await rows.add('d', later(1));
        await rows.add('e', later(60_001));
        expect(await claimNames()).toEqual(['d', 'b', 'c', 'a']);
        expect(await claimNames('one', later(60_001))).toEqual(['e']);
      });

      it('says of a row since when it is due, whose it is, and that it never failed', async () => {
        await rows.add('a', later(5));
        expect(await claim()).toMatchObject([{ dueAt: later(5), share: rows.shares[0], failures: 0 }]);
      });

      it('takes no more than asked for, and the rest the next time', async () => {
        for (const name of ['a', 'b', 'c']) await rows.add(name, AT);
        expect(await claimNames('one', NOW, 2)).toEqual(['a', 'b']);
        expect(await claimNames('one', NOW, 2)).toEqual(['c']);
        expect(await claimNames('one', NOW, 2)).toEqual([]);
      });

      it('passes over shares that have their part, however long theirs are due', async () => {
        const [first, second] = rows.shares;
        await rows.add('a', AT, first);
        await rows.add('b', later(1), second);
        expect(await claimNames('one', NOW, 1, [first])).toEqual(['b']);
        expect(await claimNames('one', NOW, 9, [first, second])).toEqual([]);
        expect(await claimNames('one', NOW, 9, [second])).toEqual(['a']);
      });

      it('never gives one row to two of five claimers at once', async () => {
        await Promise.all(Array.from({ length: 40 }, (_, i) => rows.add(`n${i}`, AT)));
        const claims = await Promise.all([1, 2, 3, 4, 5].map((i) => claimNames(`holder ${i}`, NOW, 20)));
        const rest = await claimNames('last', NOW, 40);
        const all = [...claims.flat(), ...rest];
        expect(all).toHaveLength(40);
        expect(new Set(all).size).toBe(40);
      });

      it('takes more than a hundred at once', async () => {
        await Promise.all(Array.from({ length: 150 }, (_, i) => rows.add(`n${i}`, AT)));
        expect(new Set(await claimNames('one', NOW, 150)).size).toBe(150);
      });
    });

    describe('a held row', () => {
      it('is nobody else’s, nor a second time its holder’s, however long it takes', async () => {
        await rows.add('a', AT);
        await claim('one');
        expect(await claimNames('two', later(86_400_000))).toEqual([]);
        expect(await claimNames('one', later(86_400_000))).toEqual([]);
      });

      it('comes back at its time when it is given back, with its failures', async () => {
        await rows.add('a', AT);
        await table.giveBack(await claimOne(), { dueAt: SOON, failures: 3 }, 'one');
        expect(await claimNames('two', later(119_999))).toEqual([]);
        expect(await claim('two', SOON)).toMatchObject([{ failures: 3, dueAt: SOON }]);
      });

      it('is over when it is finished', async () => {
        await rows.add('a', AT);
        await table.finish(await claimOne(), 'one');
        expect(await claimNames('two', later(86_400_000))).toEqual([]);
        expect(await table.measure(NOW)).toEqual({ depth: 0, oldestDueAt: null, parked: 0 });
      });

      it('is parked until a person comes', async () => {
        await rows.add('a', AT);
        await table.park(await claimOne(), { reason: 'no answer', at: NOW }, 'one');
        expect(await claimNames('two', later(86_400_000))).toEqual([]);
        expect(await table.measure(NOW)).toEqual({ depth: 0, oldestDueAt: null, parked: 1 });
      });

      it.each(['giveBack', 'finish', 'park'] as const)(
        'stays with its holder when somebody else ends it: %s',
        async (way) => {
          await rows.add('a', AT);
          const row = await claimOne('one');
          const ends = {
            giveBack: () => table.giveBack(row, { dueAt: AT, failures: 9 }, 'two'),
            finish: () => table.finish(row, 'two'),
            park: () => table.park(row, { reason: 'no answer', at: NOW }, 'two'),
          };
          await ends[way]();
          expect(await table.listHolders(NOW)).toEqual(['one']);
          expect(await table.measure(NOW)).toMatchObject({ depth: 1, parked: 0 });
          await table.giveBack(row, { dueAt: SOON, failures: 1 }, 'one');
          expect(await claim('three', SOON)).toMatchObject([{ failures: 1 }]);
        },
      );

      it.each(['giveBack', 'finish', 'park'] as const)(
        'is not ended by who lost it meanwhile: %s',
        async (way) => {
          await rows.add('a', AT);
          const row = await claimOne('one');
          await table.free('one', NOW);
          await claim('two');
          const ends = {
            giveBack: () => table.giveBack(row, { dueAt: SOON, failures: 9 }, 'one'),
            finish: () => table.finish(row, 'one'),
            park: () => table.park(row, { reason: 'no answer', at: NOW }, 'one'),
          };
          await ends[way]();
          expect(await table.listHolders(NOW)).toEqual(['two']);
          expect(await table.measure(NOW)).toMatchObject({ depth: 1, parked: 0 });
        },
      );
    });

    describe('a row that changed while it was held', () => {
      it.each(['giveBack', 'finish', 'park'] as const)('stays due: %s', async (way) => {
        if (rows.change === null) return;
        await rows.add('a', later(5));
        const row = await claimOne();
        await rows.change('a', later(10));
        const ends = {
          giveBack: () => table.giveBack(row, { dueAt: SOON, failures: 2 }, 'one'),
          finish: () => table.finish(row, 'one'),
          park: () => table.park(row, { reason: 'no answer', at: NOW }, 'one'),
        };
        await ends[way]();
        expect(await claimNames('two')).toEqual(['a']);
        expect(await table.measure(NOW)).toMatchObject({ depth: 1, parked: 0 });
      });

      it('is due again when it changes after it was finished', async () => {
        if (rows.change === null) return;
        await rows.add('a', later(5));
        await table.finish(await claimOne(), 'one');
        await rows.change('a', later(10));
        expect(await claim('two')).toMatchObject([{ dueAt: later(10) }]);
      });

      it('loses no change when changing and ending race', async () => {
        const { change } = rows;
        if (change === null) return;
        await rows.add('a', later(1));
        for (let round = 2; round < 30; round += 1) {
          const row = await claimOne();
          await Promise.all([table.finish(row, 'one'), change('a', later(round))]);
        }
        expect(await claimNames('two')).toEqual(['a']);
      });
    });

    it('lets what comes late of an earlier turn change nothing in a later one', async () => {
      await rows.add('a', AT);
      const earlier = await claimOne();
      await table.free('one', NOW);
      const later = await claimOne();
      await table.finish(earlier, 'one');
      await table.giveBack(earlier, { dueAt: SOON, failures: 9 }, 'one');
      await table.park(earlier, { reason: 'late', at: NOW }, 'one');
      expect(await table.listHeld('one', NOW)).toEqual([later]);
    });

    describe('nextDueAt', () => {
      it('is the soonest moment at which a row falls due that is not due yet', async () => {
        await rows.add('due', AT);
        expect(await table.nextDueAt(NOW)).toBeNull();
        await rows.add('later', later(900_000));
        await rows.add('soon', later(800_000));
        expect(await table.nextDueAt(NOW)).toEqual(later(800_000));
        expect(await table.nextDueAt(later(800_000))).toEqual(later(900_000));
      });
    });

    describe('free', () => {
      it('lets go of all that one instance held, and of nothing else', async () => {
        for (const name of ['a', 'b', 'c']) await rows.add(name, AT);
        await claim('dead', NOW, 2);
        await claim('alive', NOW, 1);
        await table.free('dead', NOW);
        expect(await table.listHolders(NOW)).toEqual(['alive']);
        expect(await claimNames('next')).toEqual(['a', 'b']);
      });

      it('is told to its holder alone, whole, also when nobody answered its claim', async () => {
        for (const name of ['a', 'b', 'c']) await rows.add(name, AT);
        const [row] = await claim('one', NOW, 1);
        await claim('two', NOW, 1);
        expect(await table.listHeld('one', NOW)).toEqual([row]);
        expect(await table.listHeld('three', NOW)).toEqual([]);
        await table.free('one', NOW);
        expect(await table.listHeld('one', NOW)).toEqual([]);
      });

      it('lets go of everything when nobody else can be alive', async () => {
        for (const name of ['a', 'b']) await rows.add(name, AT);
        await claim('dead', NOW, 1);
        await claim('gone', NOW, 1);
        await table.free(null, NOW);
        expect(await table.listHolders(NOW)).toEqual([]);
        expect(await claimNames('next')).toEqual(['a', 'b']);
      });

      it('finds also what an instance claimed whose clock is minutes ahead', async () => {
        await rows.add('a', later(5 * 60_000));
        await claim('dead', later(5 * 60_000));
        expect(await table.listHolders(AT)).toEqual(['dead']);
        await table.free('dead', AT);
        expect(await claimNames('next', later(5 * 60_000))).toEqual(['a']);
      });

      it('keeps the failures', async () => {
        await rows.add('a', AT);
        await table.giveBack(await claimOne('dead'), { dueAt: AT, failures: 4 }, 'dead');
        await claim('dead');
        await table.free('dead', NOW);
        expect(await claim('next')).toMatchObject([{ failures: 4 }]);
      });
    });

    it('lists each holder once', async () => {
      for (const name of ['a', 'b', 'c']) await rows.add(name, AT);
      expect(await table.listHolders(NOW)).toEqual([]);
      await claim('one', NOW, 2);
      await claim('two', NOW, 1);
      expect((await table.listHolders(NOW)).toSorted()).toEqual(['one', 'two']);
    });

    it('measures what is due, held or not, and since when', async () => {
      expect(await table.measure(NOW)).toEqual({ depth: 0, oldestDueAt: null, parked: 0 });
      await rows.add('a', later(7));
      await rows.add('b', later(3));
      await rows.add('c', later(60_001));
      await claim('one', NOW, 1);
      expect(await table.measure(NOW)).toEqual({ depth: 2, oldestDueAt: later(3), parked: 0 });
    });

    describeParkedTable(async () => {
      if (rows.parked === null) return null;
      await rows.add('a', AT);
      await rows.add('b', AT);
      const park = async (reason: string, at: Date) => table.park(await claimOne(), { reason, at }, 'one');
      return {
        parked: rows.parked,
        park,
        claimNames: async () => (await claimNames('two')).toSorted(),
        share: rows.shares[0],
      };
    });
  });
}
