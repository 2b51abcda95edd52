import { describe, expect, it } from '@jest/globals';
import { cleanLine, cleanLines } from '../../../../../src/adapters/delivery/templates/clean-text.js';

describe('cleanLine', () => {
  it.each([
    ['line ends', 'one\r\ntwo\nthree\u2028four\u0085five', 'one two three four five'],
    ['controls', 'a\u0000b\u001b[31mc', 'a b [31mc'],
    ['runs of spaces of any kind', '  a \u00a0\u3000\t b ', 'a b'],
    ['signs that turn the direction', 'pay \u202e99.94\u202c \u2066now\u2069 \u200f!', 'pay 99.94 now !'],
    ['signs nobody sees', 'pay\u200bpal \u00adnow\ufeff', 'paypal now'],
    ['halves of signs', 'a\ud83cb', 'a\ufffdb'],
    ['letters in two parts', 'cafe\u0301', 'caf\u00e9'],
  ])('tidies %s', (_what, text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });

  it('keeps emoji and the joiners that scripts need', () => {
    expect(cleanLine('👩\u200d🏫 می\u200cخواهم')).toBe('👩\u200d🏫 می\u200cخواهم');
  });
});

describe('cleanLines', () => {
  it('keeps the lines and leaves out empty ones', () => {
    expect(cleanLines('School fees\r\n\r\n  class XII B \n\u200b\n')).toEqual(['School fees', 'class XII B']);
  });
});
