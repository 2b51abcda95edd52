import { describe, expect, it } from '@jest/globals';
import { Binary, BSONRegExp, Code, Timestamp } from 'bson';
import { compareValues } from '../../src/order/compare-values.js';
import { encodeValue } from '../../src/order/encode-key.js';
import { makeRandom, randomValue } from './random-values.js';

const random = makeRandom(20_261_122);
const VALUES = Array.from({ length: 200 }, () => randomValue(random));
const PAIRS = VALUES.flatMap((a) => VALUES.map((b) => ({ a, b })));

/** In MongoDB's order, each below the next. */
const ASCENDING: unknown[] = [
  {},
  { a: 1 },
  { a: 2 },
  { a: 2, b: 1 },
  { b: 0 },
  { a: '' },
  { a: { a: 0 } },
  { a: [] },
  [],
  [null],
  [1],
  [1, 0],
  [2],
  ['1'],
  new Binary(Buffer.from([9])),
  new Binary(Buffer.from([0, 0])),
  new Binary(Buffer.from([0, 1])),
  new Binary(Buffer.from([0, 0]), 5),
  new Timestamp({ t: 1, i: 2 }),
  new Timestamp({ t: 2, i: 1 }),
  new BSONRegExp('a', 'i'),
  new BSONRegExp('b'),
  new Code('a'),
];

describe('encodeValue', () => {
  it('puts documents, arrays, bytes and rarer types in the order of the manual', () => {
    const shuffled = ASCENDING.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    expect(shuffled.toSorted(compareValues)).toEqual(ASCENDING);
    expect(shuffled.toSorted((a, b) => Buffer.compare(encodeValue(a), encodeValue(b)))).toEqual(ASCENDING);
  });

  it('orders bytes as compareValues orders values', () => {
    const wrong = PAIRS.filter(
      ({ a, b }) => Buffer.compare(encodeValue(a), encodeValue(b)) !== Math.sign(compareValues(a, b)),
    );
    expect(wrong).toEqual([]);
  });

  it('orders them backwards for a descending field', () => {
    const wrong = PAIRS.filter(
      ({ a, b }) => Buffer.compare(encodeValue(a, -1), encodeValue(b, -1)) !== Math.sign(compareValues(b, a)),
    );
    expect(wrong).toEqual([]);
  });

  it('never makes one value the beginning of another', () => {
    const wrong = PAIRS.filter(({ a, b }) => {
      const [left, right] = [encodeValue(a), encodeValue(b)];
      return !left.equals(right) && right.subarray(0, left.length).equals(left);
    });
    expect(wrong).toEqual([]);
  });
});
