import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findEmails } from '../../../../../../src/adapters/chat/reader/contacts/find-emails.js';
import { stripInvisible } from '../../../../../../src/domain/text/strip-invisible.js';

/** Each as typed, what it reads as, and whose it is. */
function find(text: string) {
  return findEmails(text).map(({ from, to, reading, name }) => {
    const read =
      reading.kind === 'email' ? reading.email : reading.kind === 'ask' ? reading.readings : 'malformed';
    return [text.slice(from, to), read, name];
  });
}

describe('findEmails', () => {
  it.each([
    ['20 usd ann@example.com now', 'ann@example.com', 'ann@example.com', null],
    ['to ann@example.com.', 'ann@example.com', 'ann@example.com', null],
    ['(ann@example.com)', '(ann@example.com)', 'ann@example.com', null],
    ['"ann@example.com",', 'ann@example.com', 'ann@example.com', null],
    ['to:ann@example.com', 'ann@example.com', 'ann@example.com', null],
    ['email=ann@example.com', 'email=ann@example.com', 'ann@example.com', null],
    ['_ann@example.com', '_ann@example.com', '_ann@example.com', null],
    ['_ann@example.com_', 'ann@example.com', 'ann@example.com', null],
    ['*ann@example.com*', 'ann@example.com', 'ann@example.com', null],
    ['mailto:ann@example.com', 'mailto:ann@example.com', 'ann@example.com', null],
    ['email:ann@example.com?', 'email:ann@example.com', 'ann@example.com', null],
    ['20 usd Ann Lee <ann@example.com> fees', 'Ann Lee <ann@example.com>', 'ann@example.com', 'Ann Lee'],
    ['Ann Lee (ann@example.com)', 'Ann Lee (ann@example.com)', 'ann@example.com', 'Ann Lee'],
    ['20 usd "Lee, Ann" <ann@example.com>', '"Lee, Ann" <ann@example.com>', 'ann@example.com', 'Ann Lee'],
    ['ann lee <ann@example.com>', 'ann lee <ann@example.com>', 'ann@example.com', 'ann lee'],
    ['20 usd fees <ann@example.com>', '<ann@example.com>', 'ann@example.com', null],
    ['Trần Văn An <an@example.vn>', 'Trần Văn An <an@example.vn>', 'an@example.vn', 'Trần Văn An'],
    [
      'Ludwig van der Berg <l@example.de>',
      'Ludwig van der Berg <l@example.de>',
      'l@example.de',
      'Ludwig van der Berg',
    ],
    ['Yoga Workshop Ann Lee <ann@example.com>', 'Ann Lee <ann@example.com>', 'ann@example.com', 'Ann Lee'],
    ['School Fees March <pay@example.com>', '<pay@example.com>', 'pay@example.com', null],
    ['for Ann <ann@example.com>', 'Ann <ann@example.com>', 'ann@example.com', 'Ann'],
    [
      '<mailto:ann@example.com|ann@example.com> 5',
      '<mailto:ann@example.com|ann@example.com>',
      'ann@example.com',
      null,
    ],
    ['ann＠example．com', 'ann＠example．com', 'ann@example.com', null],
    ['A.Lee+x@Example.COM', 'A.Lee+x@Example.COM', 'A.Lee+x@Example.COM', null],
    ['ann@münchen.de', 'ann@münchen.de', 'ann@xn--mnchen-3ya.de', null],
    ['ann@例え.jp', 'ann@例え.jp', 'ann@xn--r8jz45g.jp', null],
    ['ann@mail.example.co.uk;bo', 'ann@mail.example.co.uk', 'ann@mail.example.co.uk', null],
  ])('finds the address in %j', (text, typed, email, name) => {
    expect(find(text)).toEqual([[typed, email, name]]);
  });

  it.each([
    ['ann [at] example.com', 'ann [at] example.com'],
    ['ann(at)example.com ok', 'ann(at)example.com'],
    ['ann at example dot com', 'ann at example dot com'],
    ['ann [at] example [dot] com', 'ann [at] example [dot] com'],
  ])('asks about the address spelt in %j', (text, typed) => {
    expect(find(text)).toEqual([[typed, ['ann@example.com'], null]]);
  });

  it.each([
    ['20 usd ann@ now', 'ann@'],
    ['@ann', '@ann'],
    ['ann@example', 'ann@example'],
    ['ann@@example.com', 'ann@@example.com'],
    ['ann@.com', 'ann@.com'],
    ['jösé@example.com', 'jösé@example.com'],
    ['2@5', '2@5'],
    ['ann@example.com/bo@example.com', 'ann@example.com/bo@example.com'],
    ['ann..lee@example.com', 'ann..lee@example.com'],
  ])('says that %j looks like an address and is none', (text, typed) => {
    expect(find(text)).toEqual([[typed, 'malformed', null]]);
  });

  it.each([
    '',
    '@',
    'lunch @ 12',
    'meet at example.com',
    'https://example.com/@ann',
    'https://ann@example.com/',
  ])('finds none in %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('finds several', () => {
    expect(find('ann@example.com, bo@example.com').map(([typed]) => typed)).toEqual([
      'ann@example.com',
      'bo@example.com',
    ]);
  });

  it('reads the same once what is not seen is taken out', () => {
    const unseen = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u3164', '\u202e', '\u{e0031}');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), unseen), { maxLength: 5 }), (insertions) => {
        const signs = [...'Ann Lee <ann@example.com>'];
        for (const [place, sign] of insertions) signs.splice(place % (signs.length + 1), 0, sign);
        const [span] = findEmails(stripInvisible(signs.join('')));
        expect(span).toMatchObject({ reading: { email: 'ann@example.com' }, name: 'Ann Lee' });
      }),
      { seed: 15 },
    );
  });

  it('never throws and never overlaps, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'ann@example.com',
        'Ann Lee ',
        '<',
        '>',
        '(',
        ')',
        '@',
        ' at ',
        '[at]',
        ' dot ',
        'mailto:',
        '|',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { from, to } of findEmails(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
      { seed: 15, numRuns: 1_000 },
    );
  });

  it('takes a time that grows with the text, not faster', () => {
    for (const part of [
      'a',
      'a@',
      '@',
      'Ann ',
      'a at ',
      'a.',
      '<mailto:a',
      'Ann Lee <ann@example.com> ',
      '.@.',
      '"A',
    ]) {
      const began = performance.now();
      findEmails(part.repeat(40_000 / part.length));
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});
