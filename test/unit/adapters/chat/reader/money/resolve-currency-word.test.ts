import { describe, expect, it } from '@jest/globals';
import { findCurrencyWord } from '../../../../../../src/adapters/chat/reader/money/find-currency-word.js';
import { resolveCurrencyWord } from '../../../../../../src/adapters/chat/reader/money/resolve-currency-word.js';

function resolve(text: string, defaultCurrency: string | null): string | null {
  const word = findCurrencyWord(text);
  if (word === null) throw new Error(`${text} is no currency`);
  return resolveCurrencyWord(word, defaultCurrency);
}

describe('resolveCurrencyWord', () => {
  it.each([
    ['usd', 'VND', 'USD'],
    ['$', 'USD', 'USD'],
    ['$', 'AUD', 'AUD'],
    ['$', 'VND', null],
    ['$', null, null],
    ['¥', 'JPY', 'JPY'],
    ['¥', 'CNY', 'CNY'],
    ['¥', 'USD', null],
    ['£', 'USD', 'GBP'],
    ['£', 'GBP', 'GBP'],
    ['£', 'EGP', null],
    ['£', null, 'GBP'],
    ['kr', 'SEK', 'SEK'],
    ['kr', 'EUR', null],
    ['yuan', 'TWD', null],
    ['元', 'TWD', 'TWD'],
    ['元', 'USD', null],
    ['₩', 'USD', 'KRW'],
    ['dh', 'MAD', 'MAD'],
    ['dh', 'USD', null],
    ['ft', 'HUF', 'HUF'],
    ['ft', 'USD', null],
    ['Ft', 'USD', 'HUF'],
    ['R', 'ZAR', 'ZAR'],
    ['R', 'USD', null],
    ['dollars singapore', 'USD', null],
    ['dollars singapore', 'AUD', null],
    ['dollars singapore', 'VND', null],
    ['dollars singapore', 'SGD', 'SGD'],
    ['dollar australia', 'USD', null],
    ['dolar australia', 'USD', 'AUD'],
    ['BGN', 'EUR', null],
    ['lev', 'EUR', null],
  ])('takes %s with %s as usual for %s', (text, defaultCurrency, code) => {
    expect(resolve(text, defaultCurrency)).toBe(code);
  });
});
