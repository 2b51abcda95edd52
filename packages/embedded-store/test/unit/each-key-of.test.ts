import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openEnvironment, openTree, type Tree } from '../../src/storage/database.js';
import { eachKeyOf } from '../../src/storage/read-keys.js';
import { type TemporaryFolder, temporaryFolder } from './temporary-store.js';

const bytes = (numbers: readonly number[]) => numbers.map((number) => Buffer.of(number >> 8, number & 255));
const numbers = (keys: Iterable<Buffer>) => [...keys].map((key) => key.readUInt16BE());

describe('eachKeyOf', () => {
  let folder: TemporaryFolder;
  let tree: Tree;
  let close: () => Promise<void>;

  beforeEach(() => {
    folder = temporaryFolder();
    const environment = openEnvironment(`${folder.dir}/data`, { durable: false });
    tree = openTree(environment, 'keys');
    close = () => environment.close();
  });
  afterEach(async () => {
    await close();
    folder.remove();
  });

  const fill = async (keys: readonly number[]) => {
    await tree.transaction(() => {
      for (const key of bytes(keys)) void tree.put(key, Buffer.alloc(0));
    });
  };
  const read = (ranges: readonly (readonly [number, number])[]) =>
    numbers(
      eachKeyOf(
        tree,
        ranges.map(([from, to]) => {
          const [start, end] = bytes([from, to]) as [Buffer, Buffer];
          return { start, end };
        }),
      ),
    );

  it('reads neighbours, gaps, and ranges that hold nothing or many', async () => {
    await fill([1, 2, 3, 4, 10, 11, 500, 501, 502, 503, 504, 505, 900]);
    expect(
      read([
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 9],
      ]),
    ).toEqual([1, 2, 3, 4]);
    expect(
      read([
        [2, 3],
        [11, 12],
        [300, 400],
        [500, 505],
        [900, 901],
      ]),
    ).toEqual([2, 11, 500, 501, 502, 503, 504, 900]);
    expect(read([])).toEqual([]);
    expect(read([[901, 902]])).toEqual([]);
  });

  it('reads what lies in the ranges and nothing else, in order and once', async () => {
    const stored = Array.from({ length: 3_000 }, (_, i) => i).filter((i) => (i * 7_919) % 10 < 6);
    await fill(stored);
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 3_100 }), { minLength: 2, maxLength: 400 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 1, max: 3 }), (unsorted, step) => {
        const at = unsorted.toSorted((a, b) => a - b);
        const ranges = at.slice(0, -1).flatMap((from, i) => {
          const to = at[i + 1];
          return to === undefined || i % step > 0 ? [] : [[from, to] as const];
        });
        const isIn = (key: number) => ranges.some(([from, to]) => from <= key && key < to);
        expect(read(ranges)).toEqual(stored.filter(isIn));
      }),
      { numRuns: 60 },
    );
  });
});
