import { describe, expect, it } from '@jest/globals';
import { countryOfCurrency } from '../../../../../../src/adapters/payments/portone/attempts/country-of-currency.js';
import { listCurrencies } from '../../../../../../src/domain/money/currencies.js';

describe('countryOfCurrency', () => {
  it.each([
    ['VND', 'VN'],
    ['THB', 'TH'],
    ['USD', 'US'],
    ['EUR', 'DE'],
    ['XOF', 'SN'],
  ])('says for %s: %s', (currency, country) => {
    expect(countryOfCurrency(currency)).toBe(country);
  });

  it('knows a real country for each currency of ours', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const without = listCurrencies().filter(({ code }) => names.of(countryOfCurrency(code)) === undefined);
    expect(without).toEqual([]);
  });
});
