import { describe, expect, it } from '@jest/globals';
import { normaliseReference, referenceFromBytes } from '../../../../src/domain/link/reference.js';

describe('referenceFromBytes', () => {
  it('writes six signs after PL-', () => {
    expect(referenceFromBytes(Uint8Array.of(0, 1, 7, 8, 30, 31))).toBe('PL-239AYZ');
  });

  it('gives every sign the same share of the bytes, and none that look alike', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const sign = referenceFromBytes(Uint8Array.of(byte, 0, 0, 0, 0, 0)).charAt(3);
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe('23456789ABCDEFGHJKLMNPQRSTUVWXYZ');
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  it('refuses too little randomness', () => {
    expect(() => referenceFromBytes(new Uint8Array(5))).toThrow(RangeError);
  });
});

describe('normaliseReference', () => {
  it.each([
    ['pl-7kq2m9', 'PL-7KQ2M9'],
    [' `PL-7KQ2M9` ', 'PL-7KQ2M9'],
    ['*PL-7KQ2M9*', 'PL-7KQ2M9'],
    ['“PL-7KQ2M9”', 'PL-7KQ2M9'],
    ['PL-7KQ2M9.', 'PL-7KQ2M9'],
    ['#42', '#42'],
    ['inv  42', 'INV 42'],
    ['\u2066PL-7K\u200bQ2M9\u2069\ufeff', 'PL-7KQ2M9'],
    ['``', ''],
  ])('compares %j as %j', (text, reference) => {
    expect(normaliseReference(text)).toBe(reference);
  });
});
