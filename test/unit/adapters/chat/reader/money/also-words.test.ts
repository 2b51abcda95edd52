import { describe, expect, it } from '@jest/globals';
import { ALSO_WORDS, isAlsoWord } from '../../../../../../src/adapters/chat/reader/money/also-words.js';
import { findCurrencyWord } from '../../../../../../src/adapters/chat/reader/money/find-currency-word.js';
import { findMagnitude } from '../../../../../../src/adapters/chat/reader/money/find-magnitude.js';
import { findSubunitWord } from '../../../../../../src/adapters/chat/reader/money/find-subunit-word.js';

describe('isAlsoWord', () => {
  it.each([
    ['codes', 'ALL all TOP Try pen Ron cup mop gel cop bob mad sos lak amd sit dem bam "top" pen,'],
    ['names', 'won real pound mark rand lei som soles quid bucks tệ bạt'],
    ['units and letters', 'k m p c d ft km cents'],
    ['magnitudes', 'mil bin ล้าน 万 천 ty grand'],
  ])('is true of %s that are words: %s', (_kind, texts) => {
    expect(texts.split(' ').filter((text) => !isAlsoWord(text))).toEqual([]);
  });

  it('is false of what is money and nothing else', () => {
    const texts = 'usd eur vnd thb $ € ₫ baht dollars euros rupiah triệu dong yen 人民币 nghìnđồng'.split(
      ' ',
    );
    expect(texts.filter(isAlsoWord)).toEqual([]);
    expect(isAlsoWord('')).toBe(false);
  });

  it('lists nothing but what is money in some table', () => {
    const finders = [findCurrencyWord, findMagnitude, findSubunitWord];
    expect([...ALSO_WORDS].filter((word) => finders.every((find) => find(word) === null))).toEqual([]);
  });
});
