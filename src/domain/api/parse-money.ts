import { type Currency, findCurrency, findCurrencyProblem } from '../money/currencies.js';
import { formatPlainAmount } from '../money/format-money.js';
import { MAX_AMOUNT_MINOR, type Money } from '../money/money.js';
import { toAmount } from '../money/to-amount.js';

/** In which way a program's amount is none. */
export type MoneyFormCode =
  | 'missing'
  | 'not_text'
  | 'empty'
  | 'spaces'
  | 'exponent'
  | 'other_digits'
  | 'comma'
  | 'negative'
  | 'plus_sign'
  | 'point_first'
  | 'point_last'
  | 'not_a_number'
  | 'too_many_decimals'
  | 'zero'
  | 'too_large'
  | 'currency_missing'
  | 'currency_not_text'
  | 'currency_case'
  | 'currency_withdrawn'
  | 'currency_unknown';

export interface MoneyFormProblem {
  readonly field: 'value' | 'currency';
  readonly code: MoneyFormCode;
  /** What could stand there instead, in the same currency where that is one. */
  readonly example: string;
  /** Of the currency; null: it is none. */
  readonly decimals: number | null;
}

export type ParsedMoney =
  | { readonly ok: true; readonly amount: Money }
  | { readonly ok: false; readonly problem: MoneyFormProblem };

/** As a program writes it; nothing is known of the types yet. */
export interface WrittenMoney {
  readonly value?: unknown;
  readonly currency?: unknown;
}

const PLAIN = /^[0-9]+(?:\.[0-9]+)?$/;
const SAMPLE_CURRENCY = 'USD';

/** The first that fits names the fault; all are of texts that are not plain. */
const FORMS: readonly (readonly [code: MoneyFormCode, form: RegExp])[] = [
  ['empty', /^\s*$/u],
  ['spaces', /\s/u],
  ['exponent', /^[+-]?[0-9.]+e[+-]?[0-9]+$/i],
  ['negative', /^[-\u2212\u2010-\u2015\uff0d(]/u],
  ['plus_sign', /^\+/],
  ['other_digits', /(?![0-9])\p{Nd}/u],
  ['comma', /^[0-9][0-9.]*,[0-9.,]*$/],
  ['point_first', /^\.[0-9]+$/],
  ['point_last', /^[0-9]+\.$/],
];

/**
 * Reads an amount as programs write it: `{ value: "49.99", currency: "USD" }`, a text of digits and at most one point.
 * A JSON number is refused: in other APIs it means cents, and in floats it means something else than it says.
 */
export function parseMoney({ value, currency: code }: WrittenMoney): ParsedMoney {
  const currencyProblem = findCurrencyFault(code);
  if (currencyProblem !== null) return { ok: false, problem: currencyProblem };
  const currency = findCurrency(String(code));
  if (currency === null) throw new RangeError(`no such currency: ${String(code)}`);
  const refuse = (fault: MoneyFormCode, example = sampleIn(currency)): ParsedMoney => ({
    ok: false,
    problem: { field: 'value', code: fault, example, decimals: currency.exponent },
  });
  if (value === undefined || value === null) return refuse('missing');
  if (typeof value !== 'string') return refuse('not_text');
  if (!PLAIN.test(value)) {
    const form = FORMS.find(([, pattern]) => pattern.test(value));
    return refuse(form?.[0] ?? 'not_a_number', suggest(value, currency));
  }
  const [whole = '', decimals = ''] = value.split('.');
  const read = toAmount({ whole, decimals }, currency.code);
  if (read.ok) return read;
  if (read.problem.problem === 'too_many_decimals') {
    const [nearest] = read.problem.readings;
    return refuse('too_many_decimals', nearest === undefined ? undefined : formatPlainAmount(nearest));
  }
  if (read.problem.problem !== 'too_large') return refuse('zero');
  return refuse('too_large', formatPlainAmount({ minor: MAX_AMOUNT_MINOR, currency: currency.code }));
}

function findCurrencyFault(code: unknown): MoneyFormProblem | null {
  const refuse = (fault: MoneyFormCode, example: string): MoneyFormProblem => ({
    field: 'currency',
    code: fault,
    example,
    decimals: null,
  });
  if (code === undefined || code === null) return refuse('currency_missing', SAMPLE_CURRENCY);
  if (typeof code !== 'string') return refuse('currency_not_text', SAMPLE_CURRENCY);
  const problem = findCurrencyProblem(code);
  if (problem === null) return null;
  if (problem.problem === 'withdrawn') {
    return refuse('currency_withdrawn', problem.successor ?? SAMPLE_CURRENCY);
  }
  const upper = code.trim().toUpperCase();
  return findCurrency(upper) === null
    ? refuse('currency_unknown', SAMPLE_CURRENCY)
    : refuse('currency_case', upper);
}

/** 49.99 in the currency's own decimals; where it has none, an amount that one would ask for. */
function sampleIn({ code, exponent }: Currency): string {
  const minor = exponent === 0 ? 50_000 : 4_999 * 10 ** (exponent - 2);
  return formatPlainAmount({ minor, currency: code });
}

/** What was most likely meant, where only the writing is off; a sample where it may mean two things. */
function suggest(value: string, currency: Currency): string {
  const plain = value
    .normalize('NFKC')
    .replace(/^[\s+\-\u2212\u2010-\u2015]+|\s+$/gu, '')
    .replace(/^(?=\.[0-9])/, '0')
    .replace(/\.$/, '');
  const grouped = /^[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?$/.test(plain);
  const read = grouped ? plain.replaceAll(',', '') : plain.replace(/^([0-9]+),([0-9]{1,2})$/, '$1.$2');
  if (!PLAIN.test(read)) return sampleIn(currency);
  const [whole = '', decimals = ''] = read.split('.');
  const amount = toAmount({ whole, decimals }, currency.code);
  return amount.ok ? formatPlainAmount(amount.amount) : sampleIn(currency);
}
