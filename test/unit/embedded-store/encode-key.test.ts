import { describe, expect, it } from '@jest/globals';
import { compareValues } from '../../../src/embedded-store/order/compare-values.js';
import { encodeValue } from '../../../src/embedded-store/order/encode-key.js';
import { makeRandom, randomValue } from './random-values.js';

const random = makeRandom(20_261_122);
const VALUES = Array.from({ length: 200 }, () => randomValue(random));
const PAIRS = VALUES.flatMap((a) => VALUES.map((b) => ({ a, b })));

describe('encodeValue', () => {
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
