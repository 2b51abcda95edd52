import { describe, expect, it } from '@jest/globals';
import { contrastWithWhite, parseAccentColor } from '../../../../src/domain/merchant/accent-color.js';

describe('parseAccentColor', () => {
  it.each([
    ['#1d4ed8', '#1d4ed8'],
    [' 1D4ED8 ', '#1d4ed8'],
    ['#767676', '#767676'],
    ['#000000', '#000000'],
  ])('takes %j as %j', (text, color) => {
    expect(parseAccentColor(text)).toBe(color);
  });

  it.each(['', '#fff', '#777777', '#ffffff', '#ff0000', 'red', '#1d4ed8;color:red', '##1d4ed8', '#1d4ed80'])(
    'refuses %j',
    (text) => {
      expect(parseAccentColor(text)).toBeNull();
    },
  );
});

describe('contrastWithWhite', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#0000ff', 8.59],
  ])('of %s is %d', (color, contrast) => {
    expect(contrastWithWhite(color)).toBeCloseTo(contrast, 2);
  });
});
