import { describe, expect, it } from '@jest/globals';
import { isAlsoWord } from '../../../../../../src/adapters/chat/reader/money/also-words.js';

describe('isAlsoWord', () => {
  it.each(
    [
      ...[
        'ALL',
        'all',
        'TOP',
        'Try',
        'pen',
        'Ron',
        'cup',
        'mop',
        'gel',
        'cop',
        'bob',
        'mad',
        'sos',
        'lak',
        'amd',
        'sit',
      ],
      ...[
        'won',
        'real',
        'pound',
        'mark',
        'rand',
        'lei',
        'som',
        'sol',
        'quid',
        'bucks',
        'dem',
        'bam',
        '"top"',
        'pen,',
      ],
      ...['k', 'm', 'mil', 'bin', 'p', 'c', 'cents', 'ft', 'km', 'tệ', '分', '万', 'ล้าน', '천'],
    ].filter((text) => text !== ''),
  )('is true of %s', (text) => {
    expect(isAlsoWord(text)).toBe(true);
  });

  it.each([
    'usd',
    'eur',
    'vnd',
    'thb',
    '$',
    '€',
    '₫',
    'baht',
    'dollars',
    'euros',
    'rupiah',
    'triệu',
    '人民币',
    '',
  ])('is false of %j', (text) => {
    expect(isAlsoWord(text)).toBe(false);
  });
});
