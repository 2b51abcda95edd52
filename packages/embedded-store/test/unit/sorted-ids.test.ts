import { describe, expect, it } from '@jest/globals';
import { makeMemoryBound, makeSortedIds } from '../../src/planner/sorted-ids.js';
import { makeTurn, PAUSE } from '../../src/turns.js';

const COUNT = 20_000;
/** Every number below `COUNT` once, in no order. */
const shuffled = Array.from({ length: COUNT }, (_, n) => (n * 7_919) % COUNT);

function sortedBy(key: (n: number) => number, wanted: number): number[] {
  const sorted = makeSortedIds(wanted);
  for (const n of shuffled) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(key(n));
    sorted.add(bytes, n);
  }
  return [...sorted.drain(makeTurn())].filter((id) => id !== PAUSE);
}

describe('makeSortedIds', () => {
  it('brings ids of many runs into the order of their keys', () => {
    const expected = Array.from({ length: COUNT }, (_, i) => COUNT - 1 - i);
    expect(sortedBy((n) => COUNT - n, Number.POSITIVE_INFINITY)).toEqual(expected);
  });

  it('orders equal keys by id', () => {
    expect(sortedBy(() => 1, Number.POSITIVE_INFINITY)).toEqual(Array.from({ length: COUNT }, (_, i) => i));
  });

  it('keeps the first few alone where no more are wanted', () => {
    expect(sortedBy((n) => n, 3).slice(0, 3)).toEqual([0, 1, 2]);
    expect(sortedBy((n) => n, 3).length).toBeLessThan(4_200);
    expect(sortedBy((n) => n, 5_000).slice(4_998, 5_000)).toEqual([4_998, 4_999]);
  });
});

describe('makeMemoryBound', () => {
  it('ends with the error of MongoDB where more than 100 MB are held', () => {
    const hold = makeMemoryBound('$group');
    hold(100 * 2 ** 20);
    expect(() => hold(1)).toThrow('$group exceeds the memory limit of 104857600 bytes');
  });
});
