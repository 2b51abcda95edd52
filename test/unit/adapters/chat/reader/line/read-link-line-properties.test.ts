import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLinkLine } from '../../../../../../src/adapters/chat/reader/line/read-link-line.js';
import {
  type ReadingReport,
  type ReadingRequest,
  reportReading,
} from '../../../../../../src/adapters/chat/reader/report/report-reading.js';
import { listCurrencies } from '../../../../../../src/domain/money/currencies.js';
import { formatMoney, formatPlainAmount } from '../../../../../../src/domain/money/format-money.js';

const NOW = new Date('2026-11-26T10:00:00Z');
const ZONES = [
  'UTC',
  'Asia/Bangkok',
  'America/New_York',
  'Europe/Paris',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];
const CODES = listCurrencies().map(({ code }) => code);
const SEED = { seed: 15, numRuns: 400 };

function read(text: string, change: Partial<ReadingRequest> = {}): ReadingReport {
  return reportReading({
    ...{ text, where: 'line', now: NOW, timeZone: 'Asia/Bangkok', currency: 'USD', country: null },
    ...change,
  });
}

/** All that a report says of a link but its words. */
function valuesOf({ amount, email, phone, reference, expiresAt, name }: ReadingReport) {
  return { amount, email, phone, reference, expiresAt, name };
}

const amounts = fc.oneof(
  fc.integer({ min: 1, max: 999 }),
  fc.integer({ min: 1, max: 999_999 }),
  fc.integer({ min: 1, max: 999_999_999 }),
  fc.constantFrom(100, 1_000, 1_234, 12_500, 100_000, 1_000_000, 1_250_000),
);

/** The money that a text means for sure, else all that it may mean. */
function meant({ outcome, amount, questions }: ReadingReport): readonly unknown[] {
  if (outcome === 'read') return [amount];
  return questions.filter(({ about }) => about === 'amount').flatMap(({ readings }) => readings);
}

describe.each(CODES)('an amount in %s', (code) => {
  const runs = { seed: 15, numRuns: 40 };
  const each = (check: (money: { minor: number; currency: string }, usual: string) => void) =>
    fc.assert(
      fc.property(amounts, fc.constantFrom(code, 'USD', 'VND', 'KWD'), (minor, usual) =>
        check({ minor, currency: code }, usual),
      ),
      runs,
    );

  it.each([
    ['as it is shown', (shown: string) => `${shown} "Workshop"`, formatMoney],
    ['as it is typed', (shown: string) => `${shown} ${code}`, formatPlainAmount],
    ['with its code in front', (shown: string) => `${code} ${shown} Workshop`, formatPlainAmount],
  ])('is read back from a line %s', (_how, write, format) => {
    each((money, currency) => {
      const report = read(write(format(money)), { currency });
      const right = { minor: String(money.minor), currency: code };
      expect(report.outcome).not.toBe('refuse');
      expect(meant(report)).toContainEqual(report.outcome === 'read' ? right : formatMoney(money));
    });
  });

  it('is read back from the field for the amount', () => {
    each((money, currency) => {
      const report = read(formatMoney(money), { where: 'amount', currency });
      const right = { minor: String(money.minor), currency: code };
      expect(report.outcome).not.toBe('refuse');
      expect(meant(report)).toContainEqual(report.outcome === 'read' ? right : formatMoney(money));
    });
  });
});

const INVISIBLE = ['\u200b', '\ufeff', '\u2060', '\u3164', '\u00ad', '\u{e0041}', '\u{e007f}'];
const KNOWN = [
  '1250.50 usd Workshop ann@example.com +66812345678 ref:INV-42 expires:3d name:"Ann Lee"',
  '1,250,000 VND "Two lessons" expires:"fri 18:00"',
  'Lunch with Ann €12.50',
  '500k vnd Haircut until friday 18:00',
];

describe('what does not show', () => {
  it('changes no value, wherever it stands', () => {
    const place = fc.tuple(fc.nat(100), fc.constantFrom(...INVISIBLE));
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN),
        fc.array(place, { minLength: 1, maxLength: 4 }),
        (line, places) => {
          // From the last to the first, so that none is put within another.
          const ordered = places
            .map(([at, sign]) => [at % (line.length + 1), sign] as const)
            .sort(([a], [b]) => b - a);
          const hidden = ordered.reduce(
            (text, [at, sign]) => text.slice(0, at) + sign + text.slice(at),
            line,
          );
          expect(read(hidden)).toEqual(read(line));
        },
      ),
      SEED,
    );
  });
});

/** Each can stand in any place: none is a part of another. */
const NUMBERS = ['20', '1250', '12.50', '2,500.00', '7'];
const LINE_CODES = ['usd', 'EUR', 'GBP', 'vnd', 'THB'];
const EXTRAS = [
  'ann@example.com',
  '+66812345678',
  'ref:INV-42',
  'expires:3d',
  'name:"Ann Lee"',
  'Workshop',
  'Lunch',
  'class',
  'weekend',
  'pottery',
];

const OPEN = /@|^\p{L}+:/u;

const lines = fc
  .tuple(
    fc.constantFrom(...NUMBERS),
    fc.constantFrom(...LINE_CODES),
    fc.uniqueArray(fc.constantFrom(...EXTRAS), { minLength: 1, maxLength: 6 }),
  )
  .map(([number, code, extras]) => [number, code, ...extras]);

/** `name:"Ann Lee"` has a space of its own, so lines are kept as tokens. */
function changesNothingInSilence(before: readonly string[], after: string, currency = 'JPY') {
  const [original, changed] = [read(before.join(' '), { currency }), read(after, { currency })];
  if (original.outcome !== 'read' || changed.outcome !== 'read') return;
  expect({ after, ...valuesOf(changed) }).toEqual({ after, ...valuesOf(original) });
}

describe('a line of known tokens', () => {
  it('keeps its values in any order, or is asked about', () => {
    const shuffled = lines.chain((tokens) =>
      fc.tuple(fc.constant(tokens), fc.shuffledSubarray(tokens, { minLength: tokens.length })),
    );
    fc.assert(
      fc.property(shuffled, ([tokens, other]) => changesNothingInSilence(tokens, other.join(' '))),
      SEED,
    );
  });

  it('keeps its values where a space is missing, or is asked about', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (tokens, place) => {
        const at = place % (tokens.length - 1);
        // "20 usdann@example.com", "ref:INV-4220": what is glued to an address or a reference is a part of it.
        const [one = '', next = ''] = tokens.slice(at, at + 2);
        if (OPEN.test(one) || OPEN.test(next)) return;
        // "ref:INV-42 class+66812345678": the reference goes on over all of the word.
        if (next.startsWith('+') && tokens.includes('ref:INV-42')) return;
        // "20 usdpottery", all in small letters, is one word for the reader, and the currency the usual one.
        if (LINE_CODES.includes(one) && /^\p{Ll}/u.test(next)) return;
        const joined = [...tokens.slice(0, at), `${tokens[at]}${tokens[at + 1]}`, ...tokens.slice(at + 2)];
        changesNothingInSilence(tokens, joined.join(' '));
      }),
      SEED,
    );
  });

  it('keeps its values where a space is too many, or is asked about', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (tokens, place, within) => {
        const at = place % tokens.length;
        const token = tokens[at] ?? '';
        // "20 u sd", "an n@example.com", "ref:I NV-42": nothing tells what the parts were.
        if (LINE_CODES.includes(token) || OPEN.test(token)) return;
        const cut = 1 + (within % Math.max(1, token.length - 1));
        const split = tokens.with(at, `${token.slice(0, cut)} ${token.slice(cut)}`);
        changesNothingInSilence(tokens, split.join(' '));
      }),
      SEED,
    );
  });

  it('keeps its values where a token is quoted, or shows that token as words, or is asked about', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (tokens, place) => {
        const at = place % tokens.length;
        const token = tokens[at] ?? '';
        if (token.includes('"')) return;
        const after = tokens.with(at, `"${token}"`).join(' ');
        const changed = read(after, { currency: 'JPY' });
        if (changed.outcome === 'read' && changed.description?.includes(token)) return;
        changesNothingInSilence(tokens, after);
      }),
      SEED,
    );
  });
});

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe('every word of a line', () => {
  it('is in a value, the description, a question or a problem', () => {
    // Not `foo:bar`: the problem of an unknown option names the option and leaves its value out.
    const words = [
      ...EXTRAS,
      ...NUMBERS,
      ...LINE_CODES,
      'half',
      'x',
      '-',
      '5%',
      '#42',
      '(30)',
      '€',
      'k',
      'per',
      'via:sms',
    ];
    const anything = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anything, (tokens) => {
        const line = readLinkLine(tokens.join(' '), {
          now: NOW,
          timeZone: 'UTC',
          defaultCurrency: 'EUR',
          country: null,
        });
        // A second email or phone is refused by its kind, and its text is not kept.
        if (line.problem?.problem === 'repeated') return;
        const shown = plain(JSON.stringify(line));
        for (const token of tokens) {
          const [, value = token] = /^[a-z]+:(.*)$/.exec(token) ?? [];
          expect([tokens, token, shown.includes(plain(value)), shown]).toEqual([tokens, token, true, shown]);
        }
      }),
      SEED,
    );
  });
});

describe('any text at all', () => {
  it('is read, asked about or refused, and never thrown at', () => {
    const pieces = [
      ...EXTRAS,
      ...NUMBERS,
      ...LINE_CODES,
      ...INVISIBLE,
      '"',
      '\u201c',
      "'",
      '`',
      '\n',
      'expires:',
      'send:',
      'via:',
      'note:',
      'fri',
      '25:99',
      '31/02',
      '\ud800',
      '１２',
      '٣',
      '½',
      '$',
      'R$',
      '@',
      '+',
    ];
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(' ')),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
    );
    const where = fc.constantFrom('line', 'message', 'amount');
    fc.assert(
      fc.property(
        texts,
        where,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...CODES),
        (text, place, timeZone, currency) => {
          expect(['read', 'ask', 'refuse']).toContain(
            read(text, { where: place, timeZone, currency }).outcome,
          );
        },
      ),
      { ...SEED, numRuns: 1_500 },
    );
  });
});

describe('a plain line', () => {
  it('is read without a question', () => {
    const words = fc
      .uniqueArray(
        fc.constantFrom('Workshop', 'Lunch', 'haircut', 'pottery', 'class', 'rent', 'tickets', 'coffee'),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((all) => all.join(' '));
    const code = fc.constantFrom('USD', 'usd', 'EUR', 'eur', 'GBP', 'thb', 'VND', 'jpy', 'SGD', 'chf');
    const whole = fc.integer({ min: 1, max: 999_999 }).map(String);
    fc.assert(
      fc.property(words, code, whole, fc.constantFrom(0, 1, 2), (description, currency, amount, form) => {
        const forms = [
          `${amount} ${currency} ${description}`,
          `${currency} ${amount} ${description}`,
          `${description} ${amount} ${currency}`,
        ];
        const report = read(forms[form] ?? '');
        expect([forms[form], report.outcome, report.description, report.amount?.currency]).toEqual([
          forms[form],
          'read',
          description,
          currency.toUpperCase(),
        ]);
      }),
      SEED,
    );
  });
});
