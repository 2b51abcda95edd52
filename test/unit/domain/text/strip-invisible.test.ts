import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stripInvisible } from '../../../../src/domain/text/strip-invisible.js';

const INVISIBLE = [
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u180b', '\u180e', '\u200b', '\u200c'],
  ...['\u200d', '\u200e', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\u206f', '\u2800'],
  ...['\u3164', '\ufe00', '\ufe0f', '\ufeff', '\uffa0', '\ufff9', '\u{e0001}', '\u{e0041}', '\u{e007f}'],
  '\u{e0100}',
];

describe('stripInvisible', () => {
  it.each(INVISIBLE)('takes out %j wherever it stands', (sign) => {
    expect(stripInvisible(`${sign}Ann${sign}${sign} Lee${sign}`)).toBe('Ann Lee');
    expect(stripInvisible(sign)).toBe('');
  });

  it.each([
    ['a family', '👨\u200d👩\u200d👧\u200d👦'],
    ['a teacher of a skin tone', '👩🏽\u200d🏫'],
    ['a flag of many signs', '🏳\ufe0f\u200d🌈'],
    ['a flag of two letters', '🇹🇭'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a heart in colour', '❤\ufe0f'],
    ['a key with a digit', '1\ufe0f\u20e3'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष हिन्दी श्री'],
    ['Sinhala', 'ශ්\u200dරී ලංකා'],
    ['Thai', 'ค่าเทอม ก็ที่น้ำ'],
    ['Vietnamese', 'Trần Văn Ân'],
    ['Arabic with points', 'مُحَمَّدٌ'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['a Japanese name', '葛\u{e0100}城'],
  ])('leaves %s whole', (_what, text) => {
    expect(stripInvisible(text)).toBe(text.normalize('NFC'));
  });

  it.each([
    ['tags that spell words after a flag', '🏴\u{e0068}\u{e0069}\u{e007f}', '🏴'],
    ['a joiner after an emoji that joins nothing', '🎓\u200d ok', '🎓 ok'],
    ['a second joiner', '👩\u200d\u200d🏫', '👩🏫'],
    ['a joiner between letters that join without', 'a\u200db\u200cc', 'abc'],
    ['a joiner between Persian digits', '۱\u200c۲', '۱۲'],
    ['a variation of a digit that is no key', '1\ufe0f2', '12'],
  ])('takes out %s', (_what, text, clean) => {
    expect(stripInvisible(text)).toBe(clean);
  });

  it('puts letters together that were typed in parts, also across what it takes out', () => {
    expect(stripInvisible('Tra\u0302\u0300n')).toBe('Trần');
    expect(stripInvisible('e\u200b\u0301')).toBe('é');
  });

  it('finds nothing more in what it has cleaned, whatever the text', () => {
    const sign = fc.oneof(
      fc.constantFrom(...INVISIBLE, ...'a1 é👩🏫🏴🏽می्क葛'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const once = stripInvisible(signs.join(''));
        expect(stripInvisible(once)).toBe(once);
      }),
      { seed: 15, numRuns: 2_000 },
    );
  });

  it('takes a time that grows with the text, not faster', () => {
    for (const sign of ['\u200d', '👩\u200d', '\u{e0067}', 'a\u0301', 'م\u200c', '🏴\u{e0067}']) {
      const began = performance.now();
      stripInvisible(sign.repeat(100_000));
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});
