import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePhone } from '../../../../../../src/adapters/chat/reader/contacts/parse-phone.js';

const inCountry = (country: string) => ({ country, likely: [] });
const likelyIn = (...likely: readonly string[]) => ({ country: null, likely });
const malformed = (reason: string) => ({ kind: 'malformed', reason });

describe('parsePhone', () => {
  it.each([
    ['+66 81 234 5678', '+66812345678'],
    ['+1 (202) 555-0143', '+12025550143'],
    ['0066 81 234 5678', '+66812345678'],
    ['0044 20 7946 0958', '+442079460958'],
    ['00442079460958', '+442079460958'],
    ['tel:+66812345678', '+66812345678'],
    ['Tel: +66 81 234 5678', '+66812345678'],
    ['tel:+66-81-234-5678', '+66812345678'],
    ['wa.me/66812345678', '+66812345678'],
    ['https://wa.me/66812345678', '+66812345678'],
    ['https://api.whatsapp.com/send?phone=66812345678', '+66812345678'],
    ['+66.81.234.5678', '+66812345678'],
    ['+66-81-234-5678', '+66812345678'],
    ['+66/81/2345678', '+66812345678'],
    ['(+66) 81 234 5678', '+66812345678'],
    ['+(66) 81 234 5678', '+66812345678'],
    ['+ 66 81 234 5678', '+66812345678'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+82 10-1234-5678', '+821012345678'],
    ['+62 812-3456-7890', '+6281234567890'],
    ['+84 912 345 678', '+84912345678'],
    ['+39 06 1234 5678', '+390612345678'],
    ['＋６６　８１　２３４　５６７８', '+66812345678'],
    ['+๖๖ ๘๑ ๒๓๔ ๕๖๗๘', '+66812345678'],
    ['+٦٦٨١٢٣٤٥٦٧٨', '+66812345678'],
    ['+६६८१२३४५६७८', '+66812345678'],
    ['+66\u00a081\u202f234\u20115678', '+66812345678'],
    ['\u202a+66 81 234 5678\u202c', '+66812345678'],
    ['+66\u3164812\u200b345\u{e0041}678', '+66812345678'],
  ])('reads %j', (text, e164) => {
    expect(parsePhone(text)).toMatchObject({ kind: 'phone', e164 });
  });

  it.each([
    ['081 234 5678', 'TH', '+66812345678'],
    ['081-234-5678', 'th', '+66812345678'],
    ['66812345678', 'TH', '+66812345678'],
    ['(202) 555-0143', 'US', '+12025550143'],
    ['1 202 555 0143', 'US', '+12025550143'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['612 34 56 78', 'ES', '+34612345678'],
    ['010-1234-5678', 'KR', '+821012345678'],
    ['0912 345 678', 'VN', '+84912345678'],
    ['0812-3456-7890', 'ID', '+6281234567890'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
    ['0532 123 45 67', 'TR', '+905321234567'],
  ])('reads %j at home in %s', (text, country, e164) => {
    expect(parsePhone(text, inCountry(country))).toMatchObject({ kind: 'phone', e164 });
  });

  it('says what kind of line it is', () => {
    expect(parsePhone('+66812345678')).toEqual({ kind: 'phone', e164: '+66812345678', type: 'mobile' });
    expect(parsePhone('+442079460958')).toMatchObject({ type: 'fixed' });
    expect(parsePhone('+12025550143')).toMatchObject({ type: 'fixed_or_mobile' });
    expect(parsePhone('+445612345678')).toMatchObject({ type: 'other' });
  });

  it.each([
    ['+1 555 123 4567', '+15551234567'],
    ['+15550001111', '+15550001111'],
    ['+44 7700 900123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['(+44) 7700 900123', '+447700900123'],
    ['wa.me/447700900123', '+447700900123'],
    ['+668123456783', '+668123456783'],
  ])('takes %j by its length, though nobody is known to have it', (text, e164) => {
    expect(parsePhone(text)).toEqual({ kind: 'phone', e164, type: 'unassigned' });
    expect(parsePhone(text, inCountry('TH'))).toEqual({ kind: 'phone', e164, type: 'unassigned' });
  });

  it('asks about such a number behind 00, which may be the beginning of something else', () => {
    expect(parsePhone('0044 7700 900123')).toEqual({ kind: 'ask', readings: ['+447700900123'] });
  });

  it('takes North American numbers of no place, as carriers have them for tests', () => {
    expect(parsePhone('+15005550006')).toEqual({ kind: 'phone', e164: '+15005550006', type: 'other' });
    expect(parsePhone('+1 (500) 555-0006')).toMatchObject({ kind: 'phone', e164: '+15005550006' });
  });

  it.each(['555 123 4567', '07700 900123', '15551234567'])(
    'takes no number by its length alone without its country code: %j',
    (text) => {
      expect(parsePhone(text, likelyIn('US')).kind).toBe('malformed');
    },
  );

  it('asks for the country where none is known, and offers the likely ones', () => {
    expect(parsePhone('081 234 5678')).toEqual(malformed('no_country'));
    expect(parsePhone('081 234 5678', inCountry('ZZ'))).toEqual(malformed('no_country'));
    expect(parsePhone('081 234 5678', likelyIn('TH', 'US'))).toEqual({
      kind: 'ask',
      readings: ['+66812345678'],
    });
    expect(parsePhone('(202) 555-0143', likelyIn('TH', 'US'))).toEqual({
      kind: 'ask',
      readings: ['+12025550143'],
    });
    expect(parsePhone('(202) 555-0143', likelyIn('TH'))).toEqual(malformed('no_country'));
  });

  it('asks whether a + is missing', () => {
    const asked = { kind: 'ask', readings: ['+66812345678'] };
    expect(parsePhone('66812345678')).toEqual(asked);
    expect(parsePhone('66 81 234 5678', inCountry('GB'))).toEqual(asked);
  });

  it('asks where a number after 00 is another one at home', () => {
    expect(parsePhone('0016592345678', inCountry('TH'))).toEqual({
      kind: 'ask',
      readings: ['+16592345678', '+6592345678'],
    });
  });

  it.each([
    ['+84000000000', 'not_valid'],
    ['+999 123 456 789', 'not_valid'],
    ['+66000000000', 'not_valid'],
    ['+1 555 123 456', 'too_short'],
    ['+1 555 123 45678', 'too_long'],
    ['+44 7700 900123 ext 12', 'not_valid'],
    ['+66 81 234', 'too_short'],
    ['+1', 'too_short'],
    ['12345', 'too_short'],
    ['1234567890123456', 'too_long'],
    ['+1 900 555 0123', 'premium'],
    ['+1 800 555 0123', 'premium'],
    ['+44 871 234 5678', 'premium'],
    ['+44 70 1234 5678', 'premium'],
    ['+33 8 92 12 34 56', 'premium'],
    ['+84 1900 1234', 'premium'],
    ['+49 900 1 123456', 'premium'],
    ['', 'not_valid'],
    ['abc', 'not_valid'],
    ['call +66812345678', 'not_valid'],
    ['+66 81 234 5678 ext 12', 'not_valid'],
    ['+66 81 234 5678;ext=12', 'not_valid'],
    ['+66 81 234 5678 x12', 'not_valid'],
    ['+66 81 234 5678 #12', 'not_valid'],
    ['1-800-FLOWERS', 'not_valid'],
    ['++66812345678', 'not_valid'],
    ['+'.repeat(4000), 'not_valid'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parsePhone(text)).toEqual(malformed(reason));
  });

  it('refuses a premium number at home as well', () => {
    expect(parsePhone('1900 123 456', inCountry('TH'))).toEqual(malformed('premium'));
    expect(parsePhone('0871 234 5678', inCountry('GB'))).toEqual(malformed('premium'));
  });

  it('reads the same whatever unseen sign stands in it', () => {
    const unseen = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u3164',
      '\u2800',
      '\u202e',
      '\u{e0031}',
      '\u00ad',
      '\ufe0f',
    );
    const number = fc.constantFrom(
      '+66 81 234 5678',
      '0044 20 7946 0958',
      '+1 (202) 555-0143',
      '+84000000000',
    );
    fc.assert(
      fc.property(number, fc.array(fc.tuple(fc.nat(), unseen), { maxLength: 5 }), (typed, insertions) => {
        const signs = [...typed];
        for (const [place, sign] of insertions) signs.splice(place % (signs.length + 1), 0, sign);
        const hidden = signs.join('');
        expect(parsePhone(hidden)).toEqual(parsePhone(typed));
      }),
      { seed: 15 },
    );
  });

  it('answers whatever is typed', () => {
    const sign = fc.oneof(
      fc.constantFrom(...'0123456789+-() .xภ٣'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        expect(['phone', 'ask', 'malformed']).toContain(parsePhone(signs.join(''), likelyIn('TH')).kind);
      }),
      { seed: 15, numRuns: 1_000 },
    );
  });
});
