import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMessage } from '../../../../../../src/adapters/chat/reader/message/read-message.js';
import { listCurrencies } from '../../../../../../src/domain/money/currencies.js';
import { formatMoney, formatPlainAmount } from '../../../../../../src/domain/money/format-money.js';

const CODES = listCurrencies().map(({ code }) => code);
const ZONES = ['UTC', 'Asia/Bangkok', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const CONTEXT = {
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'JPY',
  country: null,
};
const SEED = { seed: 15, numRuns: 400 };

const read = (text: string, change: Partial<typeof CONTEXT> = {}) =>
  readMessage(text, { ...CONTEXT, ...change });

/** The money that is proposed, else all that is asked about. */
function meant(text: string, defaultCurrency: string): readonly string[] {
  const { values, questions } = read(text, { defaultCurrency });
  if (values.amount !== '') return [`${values.amount} ${values.currency}`];
  const readings = questions.flatMap((question) => question.readings);
  return readings.flatMap((reading) =>
    reading.kind === 'amount' ? [`${formatPlainAmount(reading.amount)} ${reading.amount.currency}`] : [],
  );
}

describe('an amount in a message', () => {
  it('is read back in every currency, or asked about with it among the readings', () => {
    const money = fc.record({
      minor: fc.oneof(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 999_999_999 })),
      currency: fc.constantFrom(...CODES),
    });
    fc.assert(
      fc.property(money, fc.constantFrom('USD', 'VND', 'KWD'), (amount, usual) => {
        const right = `${formatPlainAmount(amount)} ${amount.currency}`;
        expect(meant(`Please pay ${formatMoney(amount)}, thank you`, usual)).toContain(right);
        expect(meant(`Invoice\nTotal: ${right}\n`, usual)).toContain(right);
      }),
      { ...SEED, numRuns: 1_500 },
    );
  });
});

const PARTS = [
  'Please pay 49.99 USD for the lesson.',
  'My address is ann@example.com.',
  'Call me: +66 81 234 5678.',
  'Name: Ann Lee',
  'Ref: INV-42',
  'See you there!',
];
const KNOWN = PARTS.join('\n');

describe('a known message', () => {
  it('keeps its values whatever stands in it that does not show', () => {
    const sign = fc.constantFrom('\u200b', '\ufeff', '\u2060', '\u3164', '\u00ad', '\u{e0041}', '\u{e007f}');
    fc.assert(
      fc.property(fc.nat(KNOWN.length), sign, (at, hidden) => {
        expect(read(KNOWN.slice(0, at) + hidden + KNOWN.slice(at))).toEqual(read(KNOWN));
      }),
      SEED,
    );
  });

  it('keeps its values with its lines in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PARTS, { minLength: PARTS.length }), (lines) => {
        expect(read(lines.join('\n'))).toEqual(read(KNOWN));
      }),
      SEED,
    );
  });

  it('loses no value to another where lines are joined', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PARTS, { minLength: 1 }), (lines) => {
        const { amount, currency, email, phone } = read(lines.join(' ')).values;
        expect(['', '49.99']).toContain(amount);
        expect(['', 'USD']).toContain(currency);
        expect(['', 'ann@example.com']).toContain(email);
        expect(['', '+66812345678']).toContain(phone);
      }),
      SEED,
    );
  });
});

describe('any message at all', () => {
  it('is read without an error', () => {
    const pieces = [
      '20',
      'usd',
      '€',
      '@',
      'ann@example.com',
      '+66812345678',
      'by friday',
      'expires:',
      'Name:',
      '\n',
      '\ud800',
      '１２',
      '½',
      '31/02',
    ];
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(' ')),
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...ZONES), fc.constantFrom(...CODES), (text, timeZone, currency) => {
        expect(read(text, { timeZone, defaultCurrency: currency }).values.channels).toEqual([]);
      }),
      { ...SEED, numRuns: 1_000 },
    );
  });
});
