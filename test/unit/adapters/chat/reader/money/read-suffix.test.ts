import { describe, expect, it } from '@jest/globals';
import { readSuffix } from '../../../../../../src/adapters/chat/reader/money/read-suffix.js';

/** "3 VND" for thousands of dong, "VND" for dong, "3" for thousands. */
function show(text: string): readonly string[] {
  return readSuffix(text).map(({ magnitude, currency }) =>
    [magnitude?.powers.join('/'), currency?.candidates[0]].filter((part) => part !== undefined).join(' '),
  );
}

describe('readSuffix', () => {
  it.each([
    ['k', ['3']],
    ['usd', ['USD']],
    ['€', ['EUR']],
    ['k₫', ['3 VND']],
    ['kđ', ['3 VND']],
    ['trđ', ['6 VND']],
    ['mUSD', ['6/3/0 USD']],
    ['Mio€', ['6 EUR']],
    ['万円', ['4 JPY']],
    ['만원', ['4 KRW']],
    ['ล้านบาท', ['6 THB']],
    ['тыс.руб.', ['3 RUB']],
    ['rbrp', ['3 IDR']],
    ['kusd,', ['3 USD']],
    ['kr', ['SEK']],
    ['mxn', ['MXN']],
    ['mad', ['MAD']],
    ['kd', ['KWD', '3 VND']],
  ])('takes %s apart', (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  it.each(['', 'ktr', 'kg', 'xyz', 'ke', 'x'.repeat(4_000)])('makes nothing of %j', (text) => {
    expect(readSuffix(text)).toEqual([]);
  });
});
