import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildKeyText, lastFourOf, parseKeyText } from '../../../../src/domain/api/key-text.js';

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const sign = fc.constantFrom(...SIGNS);
const body = fc.array(sign, { minLength: 30, maxLength: 30 }).map((signs) => signs.join(''));
const mode = fc.constantFrom('test' as const, 'live' as const);

// The checks were made by Python's zlib.crc32.
const KEYS = [
  ['test', '000000000000000000000000000000', 'pl_test_0000000000000000000000000000002C8GjS'],
  ['live', '0123456789ABCDEFGHIJKLMNOPQRST', 'pl_live_0123456789ABCDEFGHIJKLMNOPQRST4PMbyp'],
  ['live', 'zYxWvUtSrQpOnMlKjIhGfEdCbA9876', 'pl_live_zYxWvUtSrQpOnMlKjIhGfEdCbA98761X78mm'],
  // A small sum is filled with zeros on the left.
  ['test', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa1', 'pl_test_aaaaaaaaaaaaaaaaaaaaaaaaaaaaa100ksz7'],
] as const;

describe('buildKeyText', () => {
  it.each(KEYS)('writes a %s key of %s', (keyMode, keyBody, text) => {
    expect(buildKeyText(keyMode, keyBody)).toBe(text);
    expect(parseKeyText(text)).toBe(keyMode);
  });

  it('is read back, whatever was drawn', () => {
    fc.assert(fc.property(mode, body, (m, b) => parseKeyText(buildKeyText(m, b)) === m));
  });
});

describe('parseKeyText', () => {
  it('refuses a key with any one sign changed', () => {
    const changed = fc.tuple(mode, body, fc.nat(35), sign);
    fc.assert(
      fc.property(changed, ([m, b, place, other]) => {
        const text = buildKeyText(m, b);
        const at = 'pl_test_'.length + place;
        fc.pre(text[at] !== other);
        return parseKeyText(`${text.slice(0, at)}${other}${text.slice(at + 1)}`) === null;
      }),
    );
  });

  it('refuses a key with two neighbours exchanged', () => {
    fc.assert(
      fc.property(mode, body, fc.nat(28), (m, b, place) => {
        const text = buildKeyText(m, b);
        const at = 'pl_test_'.length + place;
        fc.pre(text[at] !== text[at + 1]);
        const turned = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
        return parseKeyText(turned) === null;
      }),
    );
  });

  it.each([
    '',
    'pl_test_',
    'pl_test_0000000000000000000000000000002C8Gj',
    'pl_test_0000000000000000000000000000002C8GjS0',
    'pl_test_0000000000000000000000000000002C8GjS\n',
    ' pl_test_0000000000000000000000000000002C8GjS',
    'PL_TEST_0000000000000000000000000000002C8GjS',
    'pl_prod_0000000000000000000000000000002C8GjS',
    'pl_test_00000000000000000000000000000０2C8GjS',
    'sk_test_0000000000000000000000000000002C8GjS',
    '0'.repeat(100_000),
  ])('refuses %j', (text) => {
    expect(parseKeyText(text)).toBeNull();
  });

  // The check is of the body alone, as GitHub has it: what a key says of its mode, the store knows better.
  it('says the mode that is written', () => {
    expect(parseKeyText('pl_live_0000000000000000000000000000002C8GjS')).toBe('live');
  });
});

describe('lastFourOf', () => {
  it('is the end that people compare', () => {
    expect(lastFourOf('pl_test_0000000000000000000000000000002C8GjS')).toBe('8GjS');
  });
});
