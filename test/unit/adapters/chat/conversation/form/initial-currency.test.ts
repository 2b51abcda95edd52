import { describe, expect, it } from '@jest/globals';
import { buildCurrencyGroups } from '../../../../../../src/adapters/chat/conversation/form/currency-options.js';
import { chooseInitialCurrency } from '../../../../../../src/adapters/chat/conversation/form/initial-currency.js';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import { ENGLISH } from '../../../../../support/english.js';

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
    const groups = buildCurrencyGroups(ENGLISH, ['THB', 'USD']);
    expect(groups[0]?.options.map(({ value }) => value)).toEqual(['THB', 'USD']);
    const values = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain('VND');
  });

  it.each([
    ['en', 'USD, US dollar'],
    ['vi', 'USD, Đô la Mỹ'],
    ['th', 'USD, ดอลลาร์สหรัฐ'],
    ['id', 'USD, Dolar Amerika Serikat'],
    ['ko', 'USD, 미국 달러'],
    ['es', 'USD, dólar estadounidense'],
  ] as const)('names currencies in the language of who reads: %s', (language, label) => {
    const [usual] = buildCurrencyGroups(wordsIn(language), ['USD']);
    expect(usual?.options).toEqual([{ label, value: 'USD' }]);
  });

  it('has a code alone for what has no name', () => {
    for (const language of ['en', 'vi'] as const) {
      const [usual] = buildCurrencyGroups(wordsIn(language), ['QQQ']);
      expect(usual?.options).toEqual([{ label: 'QQQ', value: 'QQQ' }]);
    }
  });
});
