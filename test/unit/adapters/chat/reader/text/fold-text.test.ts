import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../../../../../src/adapters/chat/reader/text/clean-text.js';
import { foldText } from '../../../../../../src/adapters/chat/reader/text/fold-text.js';

describe('foldText', () => {
  it.each([
    ['１２．５０　ＵＳＤ', '12.50 USD'],
    ['١٢٣', '123'],
    ['๑๒๓ บาท', '123 บาท'],
    ['१२३', '123'],
    ['expires：3d', 'expires:3d'],
    ['Ann Lee', 'Ann Lee'],
  ])('folds %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps the length, so that a place in it is a place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(foldText(clean)).toHaveLength(clean.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['1\u00a0250', '1 250'],
    ['1\u2009250', '1 250'],
    ['49\ufeff.99', '49.99'],
    ['Tra\u0302\u0300n', 'Tr\u1ea7n'],
    ['a\u200bb', 'ab'],
    ['\u{1d7d3} USD', '5 USD'],
    ['a\r\nb', 'a\nb'],
  ])('cleans %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});
