import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPhones } from '../../../../../../src/adapters/chat/reader/contacts/find-phones.js';

const homeOf = (country: string | null, likely: readonly string[] = []) => ({ country, likely });

/** Each phone as typed, and what it reads as: its number, what is asked, or what is wrong. */
function find(text: string, country: string | null = null, likely: readonly string[] = []) {
  return findPhones(text, homeOf(country, likely)).map(({ from, to, reading }) => {
    const typed = text.slice(from, to);
    if (reading.kind === 'phone') return [typed, reading.e164];
    return [typed, reading.kind === 'ask' ? reading.readings : reading.reason];
  });
}

describe('findPhones', () => {
  it.each([
    ['20 usd +66 81 234 5678 3 seats', '+66 81 234 5678', '+66812345678'],
    ['+66 8 1234 5678 2 pax', '+66 8 1234 5678', '+66812345678'],
    ['room 12 +66 81-234-5678.', '+66 81-234-5678', '+66812345678'],
    ['+66 (0)81 234 5678', '+66 (0)81 234 5678', '+66812345678'],
    ['(+66) 812345678 ok', '(+66) 812345678', '+66812345678'],
    ['ann,+66812345678,20 eur', '+66812345678', '+66812345678'],
    ['Workshop +1 (202) 555-0143', '+1 (202) 555-0143', '+12025550143'],
    ['0044 20 7946 0958 workshop', '0044 20 7946 0958', '+442079460958'],
    ['+49 30 1234567 3 seats', '+49 30 1234567', '+49301234567'],
    ['+62 812 3456 7890', '+62 812 3456 7890', '+6281234567890'],
    ['１２ ＋６６８１２３４５６７８', '＋６６８１２３４５６７８', '+66812345678'],
    ['<tel:+66812345678|+66 81 234 5678> ok', '<tel:+66812345678|+66 81 234 5678>', '+66812345678'],
    ['see https://wa.me/66812345678?text=hi now', 'https://wa.me/66812345678?text=hi', '+66812345678'],
    ['tel:+66812345678', 'tel:+66812345678', '+66812345678'],
  ])('finds the phone in %j', (text, typed, e164) => {
    expect(find(text)).toEqual([[typed, e164]]);
  });

  it.each([
    ['call 081 234 5678 for Ann', 'TH', '081 234 5678', '+66812345678'],
    ['Ann (081 234 5678)', 'TH', '(081 234 5678)', '+66812345678'],
    ['5 0812345678', 'TH', '0812345678', '+66812345678'],
    ['1 250 000 0812345678', 'TH', '0812345678', '+66812345678'],
    ['12.50 0812345678', 'TH', '0812345678', '+66812345678'],
    ['โทร0812345678ครับ', 'TH', 'โทร0812345678', '+66812345678'],
    ['tel 0812345678 3 seats', 'TH', 'tel 0812345678', '+66812345678'],
    ['SĐT: 0912 345 678', 'VN', 'SĐT: 0912 345 678', '+84912345678'],
    ['010-1234-5678로 보내', 'KR', '010-1234-5678', '+821012345678'],
    ['电话13800138000', 'CN', '电话13800138000', '+8613800138000'],
    ['8 (912) 345-67-89', 'RU', '8 (912) 345-67-89', '+79123456789'],
    ['612 34 56 78', 'ES', '612 34 56 78', '+34612345678'],
    ['06 12 34 56 78 20', 'FR', '06 12 34 56 78', '+33612345678'],
    ['202 555 0143 2 tickets', 'US', '202 555 0143', '+12025550143'],
    ['(202) 555-0143 50', 'US', '(202) 555-0143', '+12025550143'],
    ['phone: 912345678', 'PT', 'phone: 912345678', '+351912345678'],
    ['by 30.11.2026 to 030 901820', 'DE', '030 901820', '+4930901820'],
  ])('finds the phone in %j, at home in %s', (text, country, typed, e164) => {
    expect(find(text, country)).toEqual([[typed, e164]]);
  });

  it('asks for the country of what is meant as a phone', () => {
    expect(find('(202) 555-0143')).toEqual([['(202) 555-0143', 'no_country']]);
    expect(find('0812345678')).toEqual([['0812345678', 'no_country']]);
    expect(find('202-555-0143')).toEqual([['202-555-0143', 'no_country']]);
    expect(find('081 234 5678 3 seats', null, ['TH', 'US'])).toEqual([['081 234 5678', ['+66812345678']]]);
  });

  it('asks where a shorter run is a number as well, and where digits may be an amount', () => {
    expect(find('+49 89 1234 5678')).toEqual([['+49 89 1234 5678', ['+49891234', '+498912345678']]]);
    expect(find('0812 345 678 901', 'ID')).toEqual([
      ['0812 345 678 901', ['+62812345678', '+62812345678901']],
    ]);
    expect(find('912 345 678', 'PT')).toEqual([['912 345 678', ['+351912345678']]]);
    expect(find('66812345678')).toEqual([['66812345678', ['+66812345678']]]);
  });

  it.each([
    ['call +44 7700 900123 now', '+44 7700 900123', '+447700900123'],
    ['+44 7700 900123 2 seats', '+44 7700 900123', '+447700900123'],
    ['+1 (555) 010-0123, thanks', '+1 (555) 010-0123', '+15550100123'],
    ['+1 555 010 0123 20', '+1 555 010 0123', '+15550100123'],
    ['+15005550006', '+15005550006', '+15005550006'],
    ['+66 81 234 5678 9', '+66 81 234 5678', '+66812345678'],
  ])("finds in %j a number that need not be anybody's", (text, typed, e164) => {
    expect(find(text)).toEqual([[typed, e164]]);
  });

  it('asks whether the end of such a number is a count', () => {
    expect(find('+44 7700 90012 3 seats')).toEqual([['+44 7700 90012 3', ['+447700900123', '+44770090012']]]);
  });

  it('tells that a number is dear sooner than to suppose a shorter one', () => {
    expect(find('+44 871 2345 678')).toEqual([['+44 871 2345 678', 'premium']]);
  });

  it.each([
    ['+84000000000', '+84000000000', 'not_valid'],
    ['+66 81 234', '+66 81 234', 'too_short'],
    ['+1 900 555 0123 now', '+1 900 555 0123', 'premium'],
    ['+1 202-555-0143 x12', '+1 202-555-0143 x12', 'not_valid'],
    ['+66 81 234 5678 ext. 12 ok', '+66 81 234 5678 ext. 12', 'not_valid'],
  ])('says what is wrong with the phone in %j', (text, typed, reason) => {
    expect(find(text)).toEqual([[typed, reason]]);
  });

  it('finds several, in their order', () => {
    const both = [
      ['+66812345678', '+66812345678'],
      ['+66812345679', '+66812345679'],
    ];
    expect(find('+66812345678, +66812345679')).toEqual(both);
    expect(find('+66812345678+66812345679')).toEqual(both);
  });

  it.each([
    ...['INV-20261126', 'INV20261126', 'PL-7KQ2M9', 'DE89 3704 0044 0532 0130 00', '4111 1111 1111 1111'],
    ...['1 250 000', '1.250.000', '1,250,000.00', 'class 3 200 000', '25/11/2026 18:00', '01 12 2026'],
    ...['2026-11-26T10:00', 'account 123-4-56789-0', 'acct 0812345678', 'order no 0812345678', '+5 people'],
    ...[
      '+20% off',
      '2+1 tickets',
      '0812345678@example.com',
      'https://example.com/0812345678',
      '10 20 30 40',
      '1234 5678',
    ],
    ...['#0812345678', '0812345678kg', '0.123456789', '', '+', '٠'],
  ])('finds none in %j', (text) => {
    expect(find(text, 'TH')).toEqual([]);
  });

  it('reads what stands in its span, never throws, and never overlaps, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '+66 81 234 5678',
        '081 234 5678',
        '(202) 555-0143',
        '20',
        '3 seats',
        ' ',
        '\n',
        'tel',
        '+',
      ),
      fc.constantFrom(...'0123456789+-() ./x@:'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { from, to } of findPhones(text, homeOf('TH'))) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  it('takes a time that grows with the text, not faster', () => {
    const parts = [
      '01 ',
      '+1 ',
      '0 ',
      '(0)',
      '12 ',
      '+66 81 234 5678 ',
      '123456789012 ',
      'tel ',
      '1',
      '.1',
      'DE89 ',
    ];
    for (const part of parts) {
      const began = performance.now();
      findPhones(part.repeat(40_000 / part.length), homeOf(null, ['TH', 'US']));
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});
