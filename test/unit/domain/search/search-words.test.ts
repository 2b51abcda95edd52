import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toLinkWords } from '../../../../src/domain/search/link-words.js';
import { toPhoneWords } from '../../../../src/domain/search/phone-words.js';
import { toQueryWords } from '../../../../src/domain/search/query-words.js';

const NOBODY = { name: null, email: null, phone: null };
const wordsOf = (description: string) =>
  toLinkWords({ reference: 'X', customer: NOBODY, description, notes: [] });

function finds(query: string, stored: readonly string[]): boolean {
  const sought = toQueryWords(query);
  return sought.length > 0 && sought.every((word) => stored.some((other) => other.startsWith(word)));
}

describe('toLinkWords', () => {
  it('holds reference, phone, email, name, description and what notes say, folded and without repeats', () => {
    const customer = { name: 'Nguyễn Đức', email: 'ann.lee@example.com', phone: '+66812345678' };
    const notes = [{ key: 'class', value: 'XII-B Łódź' }];
    expect(toLinkWords({ reference: 'INV-42', customer, description: 'Straße, Łódź Ann', notes })).toEqual([
      'inv',
      '42',
      'inv42',
      '66812345678',
      '812345678',
      '0812345678',
      'ann',
      'lee',
      'example',
      'com',
      'nguyen',
      'duc',
      'strasse',
      'lodz',
      'xii',
      'b',
    ]);
  });

  it.each([
    ['part of a word without case and accents', 'Frais de Scolarité', 'SCOLARI'],
    ['an accent typed apart', 'José', 'jose\u0301'],
    ['full-width letters', 'ＡＢＣ school', 'abc'],
    ['a final sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['a Turkish dotless i', 'Işık', 'ISIK'],
    ['a text without spaces, from within', 'ค่าเทอมโรงเรียน', 'โรงเรียน'],
    ['Chinese from within', '春季学费通知', '学费'],
    ['a Korean syllable under way', '한국어', '하'],
    ['an emoji', 'Trip 🎓', '🎓'],
    ['words with signs between', 'INV/2024-12', 'inv 2024-12'],
    ['a phone that blanks divide', 'call 081 234 5678 now', '081-234-5678'],
    ['a phone that blanks divide, beside a word', 'call 081 234 5678 now', 'now 081 234 5678'],
    ['a long word by its start', 'x'.repeat(90), 'x'.repeat(60)],
    ['a sign that is not seen within', 'soft\u00adware', 'software'],
    ['a filler within', 'Trần\u3164', 'tran'],
    ['a blank that counts as a sign', 'Tr\u2800ần', 'TRẦN'],
    ['tags behind a name', 'Ann\u{e0041}', 'ann'],
    ['a name typed in parts by its letters alone', 'Tra\u0302\u0300n', 'Tran'],
    ['a name by its letters in parts', 'Trần', 'Tra\u0302\u0300n'],
    ['a name under piles of marks', 'A\u1ab0\u1dc0nn\u20dd', 'ann'],
    ['a name in full width', 'Ｔｒầｎ', 'tran'],
  ])('finds %s', (_, text, query) => {
    expect(finds(query, wordsOf(text))).toBe(true);
  });

  it('finds every word and every start of one, in any text', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const sign = fc.oneof(
      fc.constantFrom(...'abcXYZéÑđßøžŞıİ019+-.(@/_&"\' \nкΣςอ่าのを学한ʼ’🎓½ﬁ'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const stored = wordsOf(written);
        for (const word of written.split(/\s+/)) {
          const signs = [...segmenter.segment(word)].map(({ segment }) => segment);
          for (let end = 1; end <= signs.length; end += 1) {
            const start = signs.slice(0, end).join('');
            if (toQueryWords(start).length > 0)
              expect({ start, found: finds(start, stored) }).toEqual({ start, found: true });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is bounded in number and length, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (written) => {
        const words = wordsOf(written);
        expect(words.length).toBeLessThanOrEqual(120);
        expect(words.filter((word) => word === '' || word.length > 32)).toEqual([]);
      }),
    );
    expect(wordsOf('學'.repeat(100_000)).length).toBeLessThanOrEqual(120);
    expect(wordsOf(Array.from({ length: 500 }, (_, i) => `w${i}`).join(' '))).toHaveLength(120);
  });
});

describe('toPhoneWords', () => {
  it.each([
    ['+66812345678', ['66812345678', '812345678', '0812345678']],
    ['+15551234567', ['15551234567', '5551234567', '05551234567']],
    ['+85591234567', ['85591234567', '91234567', '091234567']],
    ['+', ['']],
  ])('knows the country code of %s', (phone, words) => {
    expect(toPhoneWords(phone)).toEqual(words);
  });
});

describe('toQueryWords', () => {
  it('puts the longest first and leaves out what another word begins with', () => {
    expect(toQueryWords('ann school sch annabel')).toEqual(['annabel', 'school']);
  });

  it('takes a phone as one word, however it is divided', () => {
    expect(toQueryWords('+66 (81) 234-5678')).toEqual(['66812345678']);
    expect(toQueryWords('081 234 5678')).toEqual(['0812345678']);
  });

  it.each(['', '   ', '.*', '"', '&&& --', '+-+-+-+-', '\ud800'])('is empty for %j', (text) => {
    expect(toQueryWords(text)).toEqual([]);
  });

  it('is at most ten words of letters, digits and symbols, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const words = toQueryWords(typed);
        expect(words.length).toBeLessThanOrEqual(10);
        expect(words.filter((word) => !/^[\p{L}\p{N}\p{M}\p{So}]{1,32}$/u.test(word))).toEqual([]);
      }),
    );
    expect(toQueryWords('a b c d e f g h i j k l m n')).toHaveLength(10);
  });
});
