import { describe, expect, it } from '@jest/globals';
import { matchMagnitudes } from '../../../../../../src/adapters/chat/reader/money/match-magnitudes.js';

describe('matchMagnitudes', () => {
  it.each([
    ['k usd', 1, [3]],
    ['million vnd', 1, [6]],
    ['hundred thousand usd', 2, [5]],
    ['mil millones', 2, [9, 12]],
    ['trăm nghìn đồng', 2, [5]],
    ['nghìn tỷ', 2, [12]],
    ['ratus ribu', 2, [5]],
    ['k m', 1, [3]],
    ['k tr', 1, [3]],
    ['grand piano', 1, [3, 0]],
  ])('takes what multiplies at the start of %j', (text, count, powers) => {
    expect(matchMagnitudes(text.split(' '))).toMatchObject({ count, magnitude: { powers } });
  });

  it.each(['', 'usd', 'piano grand'])('takes nothing of %j', (text) => {
    expect(matchMagnitudes(text.split(' '))).toBeNull();
  });
});
