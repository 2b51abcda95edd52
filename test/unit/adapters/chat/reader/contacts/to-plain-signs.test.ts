import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toPlainSigns } from '../../../../../../src/adapters/chat/reader/contacts/to-plain-signs.js';

describe('toPlainSigns', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['０１２ａ＠．＋（）', '012a@.+()'],
    ['a\u00a0b\u3000c\u2009d\te', 'a b c d e'],
    ['a\u2011b\u2013c\u2212d', 'a-b-c-d'],
    ['one\r\ntwo', 'one\r\ntwo'],
    ['Trần 한 ½ ²', 'Trần 한 ½ ²'],
  ])('writes %j as %j', (text, plain) => {
    expect(toPlainSigns(text)).toBe(plain);
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toPlainSigns(text)).toHaveLength(text.length);
      }),
      { seed: 15 },
    );
  });
});
