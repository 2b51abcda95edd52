import { describe, expect, it } from '@jest/globals';
import { INITIAL_SETTINGS } from '../../../../src/domain/merchant/merchant.js';
import { findSettingsProblems } from '../../../../src/domain/merchant/validate-settings.js';

const TEN = ['USD', 'EUR', 'GBP', 'VND', 'THB', 'JPY', 'KWD', 'INR', 'SGD', 'AUD'];

describe('findSettingsProblems', () => {
  it('takes the settings that every merchant begins with', () => {
    expect(findSettingsProblems(INITIAL_SETTINGS)).toEqual([]);
  });

  it('takes ten usual currencies, and an expiry of an hour or a year', () => {
    for (const hours of [1, 8760]) {
      const settings = {
        ...INITIAL_SETTINGS,
        currencies: TEN,
        defaultExpiry: { kind: 'after', hours } as const,
      };
      expect(findSettingsProblems(settings)).toEqual([]);
    }
  });

  it.each([
    { currencies: [], problem: { field: 'currencies', problem: 'none' } },
    { currencies: [...TEN, 'CAD'], problem: { field: 'currencies', problem: 'too_many' } },
    { currencies: ['usd'], problem: { field: 'currencies', problem: 'unknown', code: 'usd' } },
    { currencies: ['DEM'], problem: { field: 'currencies', problem: 'unknown', code: 'DEM' } },
  ])('refuses the currencies $currencies', ({ currencies, problem }) => {
    expect(findSettingsProblems({ ...INITIAL_SETTINGS, currencies })).toEqual([problem]);
  });

  it('refuses a language that Paylink does not speak', () => {
    const settings = { ...INITIAL_SETTINGS, language: 'fr' as 'en' };
    expect(findSettingsProblems(settings)).toEqual([{ field: 'language', problem: 'unknown' }]);
  });

  it.each([0, -1, 8761, 1.5, Number.NaN])('refuses a default expiry of %s hours', (hours) => {
    const settings = { ...INITIAL_SETTINGS, defaultExpiry: { kind: 'after', hours } as const };
    expect(findSettingsProblems(settings)).toEqual([{ field: 'defaultExpiry', problem: 'out_of_range' }]);
  });
});
