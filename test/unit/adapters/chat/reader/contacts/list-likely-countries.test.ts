import { describe, expect, it } from '@jest/globals';
import { listLikelyCountries } from '../../../../../../src/adapters/chat/reader/contacts/list-likely-countries.js';

describe('listLikelyCountries', () => {
  it.each([
    ['Asia/Bangkok', 'USD', ['TH', 'US']],
    ['Asia/Bangkok', 'THB', ['TH']],
    ['Asia/Ho_Chi_Minh', 'VND', ['VN']],
    ['Asia/Saigon', null, ['VN']],
    ['Asia/Kolkata', null, ['IN']],
    ['Europe/London', 'EUR', ['GB']],
    ['UTC', 'GBP', ['GB']],
    ['UTC', 'EUR', []],
    ['nowhere', 'XAU', []],
  ])('knows of %s and %s', (timeZone, currency, countries) => {
    expect(listLikelyCountries(timeZone, currency)).toEqual(countries);
  });
});
