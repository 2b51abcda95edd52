import { describe, expect, it } from '@jest/globals';
import { buildMonogram } from '../../../../src/domain/merchant/build-monogram.js';

describe('buildMonogram', () => {
  it.each([
    ['Lotus Valley School', 'LV'],
    ['paylink', 'P'],
    ['  "O\'Neill & Sons"', 'ON'],
    ['7-Eleven', '7E'],
    ['โรงเรียน ดอกบัว', 'โด'],
    ['𝒜lpha 🎒 Beta', '𝒜B'],
    ['🎒 …', ''],
  ])('takes from %s the letters %s', (name, letters) => {
    expect(buildMonogram(name)).toBe(letters);
  });
});
