import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listCurrencies } from '../../../../src/domain/money/currencies.js';
import { formatAmount } from '../../../../src/domain/money/format-money.js';
import type { Money } from '../../../../src/domain/money/money.js';
import { parseAmount } from '../../../../src/domain/money/parse-amount.js';

const SEEDED = { seed: 20261126, numRuns: 500 };

const anyMoney = fc.record({
  minor: fc.oneof(
    fc.integer({ min: 1, max: 999_999_999_999 }),
    fc.integer({ min: 1, max: 9_999_999 }),
    // Whole thousands, where one group may look like three decimals.
    fc.integer({ min: 1, max: 9_999 }).map((thousands) => thousands * 1_000),
  ),
  currency: fc.constantFrom(...listCurrencies().map(({ code }) => code)),
});

/** The marks of a country: "1.234,56" has '.' and ','. */
function write(money: Money, group: string, mark: string): string {
  const [whole = '', decimals] = formatAmount(money).split('.');
  return `${whole.replaceAll(',', group)}${decimals === undefined ? '' : mark + decimals}`;
}

function writeIndian(money: Money): string {
  const [whole = '', decimals] = formatAmount(money).replaceAll(',', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{2})*\d{3}$)/g, ',');
  return `${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** What is read, or what is asked: nothing else may ever come of a number that a person wrote. */
function listValues(text: string, currency: string): readonly Money[] {
  const parsed = parseAmount(text, currency);
  if (parsed.ok) return [parsed.amount];
  return 'readings' in parsed.problem ? parsed.problem.readings : [];
}

describe('an amount as it is written in some country', () => {
  it.each<[string, (money: Money) => string]>([
    ['1,234.56', (money) => write(money, ',', '.')],
    ['1.234,56', (money) => write(money, '.', ',')],
    ['1 234,56', (money) => write(money, ' ', ',')],
    ['1\u202f234,56', (money) => write(money, '\u202f', ',')],
    ["1'234.56", (money) => write(money, "'", '.')],
    ['1\u2019234,56', (money) => write(money, '\u2019', ',')],
    ['1_234.56', (money) => write(money, '_', '.')],
    ['1\u066c234\u066b56', (money) => write(money, '\u066c', '\u066b')],
    ['1234,56', (money) => write(money, '', ',')],
    ['12,34,567.00', writeIndian],
    ['1 234, 56', (money) => write(money, ' ', ', ')],
    ['1 234.567,89', (money) => write(money, '.', ',').replace('.', ' ')],
  ])('is read as what it is, or asked about with it among the readings: %s', (_form, format) => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        expect(listValues(format(money), money.currency)).toContainEqual(money);
      }),
      SEEDED,
    );
  });

  it.each([
    ['1,234,567', ','],
    ['1.234.567', '.'],
    ['1 234 567', ' '],
    ["1'234'567", "'"],
  ])('keeps its value when it is whole and its decimals are left out: %s', (_form, group) => {
    const whole = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(whole, fc.constantFrom(...listCurrencies()), (count, { code, exponent }) => {
        const text = String(count).replace(/\B(?=(?:\d{3})+$)/g, group);
        // 1.234 KWD is what we print for three decimals, whoever writes it.
        fc.pre(exponent !== 3 || !/^\d{1,3}\.\d{3}$/.test(text));
        expect(listValues(text, code)).toContainEqual({ minor: count * 10 ** exponent, currency: code });
      }),
      SEEDED,
    );
  });

  it('is never read as something else in silence, whatever separators are mixed up', () => {
    const marks = fc.constantFrom(',', '.', ' ', "'", '_');
    fc.assert(
      fc.property(anyMoney, fc.array(marks, { minLength: 6, maxLength: 6 }), (money, chosen) => {
        let at = 0;
        const text = formatAmount(money).replace(/[,.]/g, () => chosen[at++] ?? ',');
        const parsed = parseAmount(text, money.currency);
        const digits = (value: Money) => formatAmount(value).replace(/\D/g, '');
        const isSame = !parsed.ok || digits(parsed.amount).replace(/^0+/, '').startsWith(String(money.minor));
        expect(isSame).toBe(true);
      }),
      SEEDED,
    );
  });
});
