import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../../../../../src/adapters/chat/reader/amounts/find-figures.js';

/** "20 [0-6] USD split": the number, where it stands, its currency and its doubts. */
function figuresOf(text: string): readonly string[] {
  return findFigures(text).map(({ from, to, number, before, after, doubts }) =>
    [number, `[${from}-${to}]`, ...((before ?? after)?.candidates ?? []), ...doubts].join(' '),
  );
}

describe('the numbers of a text', () => {
  it.each([
    ['20 usd', ['20 [0-6] USD']],
    ['(20 usd)', ['20 [1-7] USD']],
    ['2 tickets 20 usd', ['2 [0-1]', '20 [10-16] USD']],
    ['2 x 15 usd', ['2 [0-1] times', '15 [4-10] USD times']],
    ['12€50', ['12 50 [0-5] EUR split']],
    ['1e5 usd', ['1e5 [0-7] USD unreadable']],
    ['2tr5', ['2.5 [0-4] magnitude']],
  ])('are found in %s', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it('do not hold the number of a name', () => {
    expect(findFigures('A4 paper')).toEqual([]);
  });

  it('keep the minus before them', () => {
    expect(findFigures('- 20 usd').map(({ isNegative }) => isNegative)).toEqual([true]);
  });

  it('end at 48', () => {
    expect(findFigures('1 lunch, '.repeat(60))).toHaveLength(48);
  });
});
