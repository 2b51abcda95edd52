import { describe, expect, it } from '@jest/globals';
import { isAlsoWord } from '../../../../../../src/adapters/chat/reader/money/also-words.js';

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
});
