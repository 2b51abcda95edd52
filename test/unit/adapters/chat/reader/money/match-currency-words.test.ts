import { describe, expect, it } from '@jest/globals';
import {
  matchCurrencyWords,
  matchCurrencyWordsAtEnd,
} from '../../../../../../src/adapters/chat/reader/money/match-currency-words.js';

describe('matchCurrencyWords', () => {
  it.each([
    ['us dollars for lunch', 2, 'USD'],
    ['usd us dollars', 1, 'USD'],
    ['hong kong dollars, please', 3, 'HKD'],
    ['đồng việt nam tiền học', 3, 'VND'],
    ['dólares de Hong Kong', 4, 'HKD'],
    ['euros english class', 1, 'EUR'],
    ['baht thai massage', 1, 'THB'],
    ['dollars singapore trip', 2, null],
    ['dollars workshop', 1, null],
  ])('takes the longest run at the start of %j', (text, count, usual) => {
    expect(matchCurrencyWords(text.split(' '))).toMatchObject({ count, word: { usual } });
  });

  it.each(['', 'lunch usd', 'canada'])('takes nothing of %j', (text) => {
    expect(matchCurrencyWords(text.split(' '))).toBeNull();
  });
});

describe('matchCurrencyWordsAtEnd', () => {
  it.each([
    ['pay us dollars', 2, 'USD'],
    ['lunch usd', 1, 'USD'],
    ['total HK$', 1, 'HKD'],
  ])('takes the longest run at the end of %j', (text, count, usual) => {
    expect(matchCurrencyWordsAtEnd(text.split(' '))).toMatchObject({ count, word: { usual } });
  });

  it('takes nothing where the last word is no currency', () => {
    expect(matchCurrencyWordsAtEnd(['usd', 'lunch'])).toBeNull();
    expect(matchCurrencyWordsAtEnd([])).toBeNull();
  });
});
