import { describe, expect, it } from '@jest/globals';
import { buildCurrencyGroups } from '../../../../../../src/adapters/chat/conversation/form/currency-options.js';
import { chooseInitialCurrency } from '../../../../../../src/adapters/chat/conversation/form/initial-currency.js';

describe('chooseInitialCurrency', () => {
  it.each([
    ['the one to assume when nothing was said', '49.99', '', 'EUR'],
    ['a code in any case', '49.99', 'thb', 'THB'],
    ['a code with the amount', '49.99usd', '', 'USD'],
    ['a sign', '€49.99', '', 'EUR'],
    ['none for a sign that is shared', '$49.99', '', null],
    ['none for a currency that is none', '49.99', 'xyz', null],
    ['none for a currency that was withdrawn', '49.99', 'DEM', null],
  ])('shows %s', (_name, amount, currency, chosen) => {
    expect(chooseInitialCurrency({ amount, currency }, 'EUR')).toBe(chosen);
  });

  it('takes a shared sign for the currency to assume that has it', () => {
    expect(chooseInitialCurrency({ amount: '$5', currency: '' }, 'USD')).toBe('USD');
  });
});

describe('buildCurrencyGroups', () => {
  it('leads with the usual ones and holds every currency once', () => {
    const groups = buildCurrencyGroups(['THB', 'USD']);
    expect(groups[0]?.options.map(({ value }) => value)).toEqual(['THB', 'USD']);
    const values = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain('VND');
  });
});
