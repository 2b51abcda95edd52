import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAcceptedLanguage } from '../../../../src/domain/text/accepted-language.js';
import { LANGUAGES } from '../../../../src/domain/text/language.js';

describe('findAcceptedLanguage', () => {
  it.each([
    ['vi', 'vi'],
    ['vi-VN,vi;q=0.9,en-US;q=0.8', 'vi'],
    ['de-DE, de;q=0.9, ko;q=0.8, en;q=0.7', 'ko'],
    ['en;q=0.5, th;q=0.9', 'th'],
    ['es, id', 'es'],
    ['in-ID', 'id'],
    ['EN-gb', 'en'],
    ['th ; q=0.9 , vi ; Q=1.000', 'vi'],
    ['vi;q=0.001, en;q=0', 'vi'],
  ])('finds in %s what it likes best of what we speak: %s', (header, language) => {
    expect(findAcceptedLanguage(header)).toBe(language);
  });

  it.each([undefined, '', '*', 'de, fr;q=0.9', 'en;q=0', 'en;q=0.000, vi;q=0.0', ',;,;q=1,'])(
    'finds nothing in %s',
    (header) => {
      expect(findAcceptedLanguage(header)).toBeNull();
    },
  );

  it.each(['en;q=2', 'en;q=-1', 'en;q=1e9', 'en;q=0x1', 'en;q=NaN', 'en;q=', 'en;q=0.1234', 'en;level=1'])(
    'takes a weight that is none for nothing: %s',
    (header) => {
      expect(findAcceptedLanguage(`${header}, ko;q=0.1`)).toBe('ko');
    },
  );

  it('reads the first twenty and no more', () => {
    expect(findAcceptedLanguage(`${'de,'.repeat(19)}vi`)).toBe('vi');
    expect(findAcceptedLanguage(`${'de,'.repeat(20)}vi`)).toBeNull();
  });

  it('answers a language of ours or none, whatever it is sent', () => {
    const piece = fc.constantFrom(
      'en',
      'vi-VN',
      'x-',
      '*',
      ';',
      'q=',
      '0.5',
      ',',
      ' ',
      '<',
      '\0',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        expect([null, ...LANGUAGES]).toContain(findAcceptedLanguage(pieces.join('')));
      }),
    );
  });
});
