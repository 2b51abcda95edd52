import { describe, expect, it } from '@jest/globals';
import { describeProblem } from '../../../../../src/adapters/chat/copy/problem-copy.js';
import type { FieldProblem } from '../../../../../src/domain/link/field-problem.js';
import { ENGLISH } from '../../../../support/english.js';

/** Sunday 22 November 2026, 17:00 in Bangkok. */
const READER = { now: new Date('2026-11-22T10:00:00Z'), timeZone: 'Asia/Bangkok' };
const usd = (minor: number) => ({ minor, currency: 'USD' });

const CASES: readonly (readonly [FieldProblem, string, string | null])[] = [
  [{ field: 'amount', problem: 'missing' }, 'Write an amount, like 49.99', '49.99'],
  [{ field: 'amount', problem: 'negative' }, 'Write an amount above 0, like 49.99', '49.99'],
  [{ field: 'amount', problem: 'zero' }, 'Write an amount above 0, like 49.99', '49.99'],
  [{ field: 'amount', problem: 'not_a_number' }, 'This is not an amount: write digits, like 49.99', '49.99'],
  [
    {
      field: 'amount',
      problem: 'too_many_decimals',
      maxDecimals: 0,
      currency: 'VND',
      readings: [
        { minor: 49, currency: 'VND' },
        { minor: 50, currency: 'VND' },
      ],
    },
    'Vietnamese dong has no decimals: write a whole amount, like 49 or 50',
    '49',
  ],
  [
    { field: 'amount', problem: 'too_many_decimals', maxDecimals: 2, currency: 'USD', readings: [usd(4999)] },
    'US dollar has 2 decimals: write no more, like 49.99',
    '49.99',
  ],
  [
    { field: 'amount', problem: 'ambiguous', text: '1.837, 32', readings: [usd(183732)] },
    '1.837, 32 could be 1,837.32 USD: write 1837.32',
    '1837.32',
  ],
  [
    { field: 'amount', problem: 'ambiguous', text: '1.230', readings: [usd(123000), usd(123)] },
    '1.230 could be 1,230.00 USD or 1.23 USD: write 1230.00 or 1.23',
    '1230.00',
  ],
  [
    { field: 'amount', problem: 'too_large', limit: usd(999_999_999_999) },
    'The most is 9,999,999,999.99 USD: write less, or make several links',
    '9999999999.99',
  ],
  [
    { field: 'amount', problem: 'too_small', limit: usd(50) },
    'The payment provider takes 0.50 USD or more',
    '0.50',
  ],
  [
    { field: 'amount', problem: 'wrong_step', step: { minor: 10, currency: 'KWD' } },
    'The payment provider takes only multiples of 0.010 KWD',
    '0.010',
  ],
  [
    { field: 'currency', problem: 'unknown', text: 'xyz' },
    'There is no currency xyz: write a code, like USD',
    'USD',
  ],
  [
    { field: 'currency', problem: 'withdrawn', code: 'BGN', successor: 'EUR' },
    'BGN was withdrawn: use EUR instead',
    'EUR',
  ],
  [
    { field: 'currency', problem: 'ambiguous_sign', sign: '¥', candidates: ['JPY', 'CNY'] },
    '¥ is the sign of several currencies: write the code, like JPY or CNY',
    'JPY',
  ],
  [
    { field: 'currency', problem: 'disagrees', code: 'USD', amountSays: 'eur' },
    'The amount says eur, the currency says USD: keep one',
    'USD',
  ],
  [
    { field: 'description', problem: 'too_long', maxLength: 500 },
    'Keep the description to 500 characters',
    'School fees',
  ],
  [
    { field: 'reference', problem: 'taken' },
    'Another link has this reference: write another, or leave it empty',
    null,
  ],
  [
    { field: 'email', problem: 'malformed' },
    'This is not an email address: write one like ann@example.com',
    'ann@example.com',
  ],
  [
    { field: 'phone', problem: 'malformed' },
    'Write the phone number with its country code, like +66 81 234 5678',
    '+66 81 234 5678',
  ],
  [
    { field: 'phone', problem: 'premium' },
    'Texts do not go to service or premium-rate numbers: write one like +66 81 234 5678',
    '+66 81 234 5678',
  ],
  [
    { field: 'phone', problem: 'not_valid' },
    'There is no such phone number: write one like +66 81 234 5678',
    '+66 81 234 5678',
  ],
  [
    { field: 'phone', problem: 'too_short' },
    'This phone number is too short: write all of it, like +66 81 234 5678',
    '+66 81 234 5678',
  ],
  [
    { field: 'phone', problem: 'too_long' },
    'This phone number is too long: write one like +66 81 234 5678',
    '+66 81 234 5678',
  ],
  [
    { field: 'phone', problem: 'no_country', readings: [] },
    'Write the phone number with its country code, like +66 81 234 5678',
    '+66 81 234 5678',
  ],
  [
    { field: 'phone', problem: 'no_country', readings: ['+12025550143', '+66202555014'] },
    'Write the phone number with its country code, like +12025550143 or +66202555014',
    '+12025550143',
  ],
  [
    { field: 'description', problem: 'card_number' },
    'This looks like the number of a card: cards are written on the pay page alone',
    'School fees',
  ],
  [
    { field: 'notes', problem: 'card_number', index: 1 },
    'Note 2 looks like the number of a card: cards are written on the pay page alone',
    'class=XII B',
  ],
  [
    { field: 'phone', problem: 'needed_to_send', channel: 'sms' },
    'Sending by SMS needs a phone number, like +66 81 234 5678',
    '+66 81 234 5678',
  ],
  [{ field: 'channels', problem: 'none_chosen' }, 'Choose how it is sent: by email or by SMS', 'via:email'],
  [
    { field: 'expiresAt', problem: 'not_understood' },
    'This is not a time I know: write 3d, fri 18:00, 25 Nov or never',
    'fri 18:00',
  ],
  [
    {
      field: 'expiresAt',
      problem: 'unclear',
      readings: [new Date('2026-11-27T11:00:00Z'), new Date('2026-12-04T16:59:59Z')],
    },
    'This could be Fri 27 Nov 2026, 18:00 or Fri 4 Dec 2026, 23:59, Bangkok time: write 27 Nov 2026 18:00 or 4 Dec 2026',
    '27 Nov 2026 18:00',
  ],
  [
    { field: 'sendAt', problem: 'unclear', readings: [new Date('2027-11-25T02:00:00Z')] },
    'If this means Thu 25 Nov 2027, 09:00, Bangkok time, write 25 Nov 2027 09:00',
    '25 Nov 2027 09:00',
  ],
  [
    {
      field: 'reminders',
      problem: 'unclear',
      readings: [
        [new Date('2026-11-27T03:00:00Z'), new Date('2026-12-04T03:00:00Z')],
        [new Date('2026-11-27T03:00:00Z'), new Date('2027-04-12T03:00:00Z')],
      ],
    },
    'This could be Fri 27 Nov 2026, 10:00 and Fri 4 Dec 2026, 10:00 or Fri 27 Nov 2026, 10:00 and Mon 12 Apr 2027, 10:00, Bangkok time: write 27 Nov 2026 10:00, 4 Dec 2026 10:00 or 27 Nov 2026 10:00, 12 Apr 2027 10:00',
    '27 Nov 2026 10:00, 4 Dec 2026 10:00',
  ],
  [
    { field: 'expiresAt', problem: 'too_soon' },
    'A link lasts 15 minutes or more: write a later time, like 3d',
    '3d',
  ],
  [
    { field: 'notes', problem: 'key_too_long', index: 1, maxLength: 40 },
    'Note 2: keep its name to 40 characters',
    'class=XII B',
  ],
  [
    { field: 'language', problem: 'unknown', text: 'klingon' },
    "I don't speak klingon: choose en, vi, th, id, ko or es",
    'en',
  ],
  [{ field: 'notes', problem: 'too_many', max: 15 }, 'Keep it to 15 notes', null],
];

describe('describeProblem', () => {
  it.each(CASES)('tells %j', (problem, text, example) => {
    expect(describeProblem(ENGLISH, problem, READER)).toEqual({ text, example });
  });

  it('gives no example of a day where nobody knows whose day it is', () => {
    expect(describeProblem(ENGLISH, { field: 'expiresAt', problem: 'not_understood' }, null)).toEqual({
      text: 'This is not a time I know: write 3d or never',
      example: '3d',
    });
  });
});
