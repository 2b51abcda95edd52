import { describe, expect, it } from '@jest/globals';
import { findSubunitWord } from '../../../../../../src/adapters/chat/reader/money/find-subunit-word.js';
import { SUBUNITS, TENTHS } from '../../../../../../src/adapters/chat/reader/money/subunit-table.js';
import { findCurrency } from '../../../../../../src/domain/money/currencies.js';

describe('findSubunitWord', () => {
  it.each([
    ['cents', 'USD', true],
    ['Cents,', 'EUR', true],
    ['c', 'USD', true],
    ['¢', 'USD', false],
    ['pence', 'GBP', true],
    ['p', 'GBP', true],
    ['sen', 'MYR', true],
    ['satang', 'THB', true],
    ['สตางค์', 'THB', false],
    ['paise', 'INR', true],
    ['kopecks', 'RUB', false],
    ['копеек', 'RUB', false],
    ['centavos', 'MXN', true],
    ['céntimos', 'EUR', true],
    ['centimos', 'PEN', true],
    ['xu', 'VND', true],
    ['分', 'CNY', true],
    ['fils', 'KWD', true],
    ['öre', 'SEK', true],
  ])('knows that %s is a part of %s', (text, code, isAlso) => {
    expect(findSubunitWord(text)).toMatchObject({ isTenth: false, isAlsoWord: isAlso });
    expect(findSubunitWord(text)?.candidates).toContain(code);
  });

  it.each(['角', '毛', 'jiao'])('knows that %s is a tenth', (text) => {
    expect(findSubunitWord(text)).toMatchObject({ isTenth: true });
  });

  it.each(['usd', 'dollar', '', 'constructor', 'k'])('finds none in %j', (text) => {
    expect(findSubunitWord(text)).toBeNull();
  });

  it('names only currencies that a link may be in', () => {
    const codes = [...SUBUNITS, ...TENTHS].flatMap(([, candidates]) => candidates.split(' '));
    expect(codes.filter((code) => findCurrency(code) === null)).toEqual([]);
  });
});
