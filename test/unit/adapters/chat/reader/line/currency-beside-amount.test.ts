import { describe, expect, it } from '@jest/globals';
import { LISTED_TEXTS } from '../../../../../../src/adapters/chat/reader/money/currency-index.js';
import { findCurrencyWord } from '../../../../../../src/adapters/chat/reader/money/find-currency-word.js';
import { listCurrencies } from '../../../../../../src/domain/money/currencies.js';
import { tellLine } from './tell-line.js';

const CODES = listCurrencies().map(({ code }) => code.toLowerCase());

/** Those that a line takes for the currency of whoever bills, which is none of their own. */
function takenForUsual(write: (text: string) => string): readonly string[] {
  return [...CODES, ...LISTED_TEXTS].filter((text) => {
    const isOfXcg = findCurrencyWord(text)?.candidates.includes('XCG') === true;
    return tellLine(write(text), isOfXcg ? 'USD' : 'XCG').startsWith(
      isOfXcg ? 'read 500000 USD' : 'read 500000 XCG',
    );
  });
}

describe('what names a currency beside an amount', () => {
  it('is never passed over for the usual one', () => {
    expect(takenForUsual((text) => `5000 ${text}`)).toEqual([]);
    expect(takenForUsual((text) => `5000${text} tea`)).toEqual([]);
    expect(takenForUsual((text) => `${text} 5000 tea`)).toEqual([]);
    expect(takenForUsual((text) => `5000 ${text} tea`)).toEqual([]);
  });

  it.each([
    ['500000 lak hotel', 'ask 500,000.00 LAK or 500,000.00 USD'],
    ['200 mop dinner', 'ask 200.00 MOP or 200.00 USD'],
    ['3000 sos rent', 'ask 3,000.00 SOS or 3,000.00 USD'],
    ['100 gel rent', 'ask 100.00 GEL or 100.00 USD'],
    ['20000 ft szoba', 'ask 20,000.00 HUF or 20,000.00 USD'],
    ['200 km hotel', 'ask 200.00 BAM or 200.00 USD'],
    ['50e tea', 'ask 50.00 EUR or 50.00 SZL or 50.00 USD'],
    ['20 pen lunch', 'ask 20.00 PEN or 20.00 USD'],
    ['20 all inclusive', 'ask 20.00 ALL or 20.00 USD'],
    ['1 cup tea', 'ask 1.00 CUP or 1.00 USD'],
    ['20 top ten list', 'ask 20.00 TOP or 20.00 USD'],
    ['20 rub down', 'ask 20.00 RUB or 20.00 USD'],
    ['30 try outs eur', 'ask 30.00 EUR or 30.00 TRY or 30.00 USD'],
    ['50 s/ IVA', 'ask 50.00 PEN or 50.00 USD'],
    ['500000 lak hotel 2 nights', 'ask 500,000.00 LAK or 500,000.00 USD or 2.00 USD'],
  ])('is asked about where it may be a word: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it.each([
    ['5000 ユーロ ホテル', 'read 500000 EUR ホテル'],
    ['5000ルーブル', 'read 500000 RUB'],
    ['50 ơ-rô áo', 'read 5000 EUR áo'],
    ['50 ש"ח', 'read 5000 ILS'],
    ['50 ש״ח', 'read 5000 ILS'],
    ['S/ 50 té', 'read 5000 PEN té'],
  ])('is read with the marks in it: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it.each([
    ['20 pen lunch', 'PEN', 'read 2000 PEN lunch'],
    ['500000 lak hotel', 'LAK', 'read 50000000 LAK hotel'],
    ['2 mop heads 20 usd', 'USD', 'read 2000 USD 2 mop heads'],
    ['5 km run 20 usd', 'USD', 'read 2000 USD 5 km run'],
    ['3d printer 100 usd', 'USD', 'read 10000 USD 3d printer'],
    ['50 コーヒー', 'USD', 'read 5000 USD コーヒー'],
  ])('is plain where it can be but one: %j for one who bills in %s', (text, usual, told) => {
    expect(tellLine(text, usual)).toBe(told);
  });
});
