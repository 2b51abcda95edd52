import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { findCurrencyProblem } from '../../../../domain/money/currencies.js';
import type { Money } from '../../../../domain/money/money.js';
import { parseAmount } from '../../../../domain/money/parse-amount.js';
import { splitNumber } from '../../../../domain/money/split-number.js';
import { type CurrencyWord, resolveCurrencyWord } from '../money/currency-words.js';
import { multiply } from '../money/magnitudes.js';
import type { Figure } from './figure.js';

export type FigureCurrency =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'ask'; readonly sign: string; readonly candidates: readonly string[] }
  | { readonly kind: 'wrong'; readonly problem: FieldProblem };

/** The currency of a figure: what stands beside it, on both sides if need be, else the usual one. */
export function currencyOf(figure: Pick<Figure, 'before' | 'after'>, usual: string): FigureCurrency {
  const words = [figure.before, figure.after].filter((word) => word !== null);
  const [first, second] = words;
  if (first === undefined) return { kind: 'code', code: usual };
  const withdrawn = words.find(({ kind }) => kind === 'withdrawn');
  if (withdrawn !== undefined) return { kind: 'wrong', problem: problemOf(withdrawn.candidates[0] ?? '') };
  const shared = second === undefined ? first.candidates : first.candidates.filter((code) => second.candidates.includes(code));
  if (shared.length === 0 && second !== undefined) {
    const [code = '', amountSays = ''] = [first.candidates[0], second.candidates[0]];
    return { kind: 'wrong', problem: { field: 'currency', problem: 'disagrees', code, amountSays } };
  }
  return resolve({ ...first, candidates: shared }, usual);
}

function resolve(word: CurrencyWord, usual: string): FigureCurrency {
  const [only] = word.candidates;
  if (word.candidates.length === 1 && only !== undefined) return { kind: 'code', code: only };
  const code = resolveCurrencyWord(word, usual);
  return code === null ? { kind: 'ask', sign: word.text, candidates: word.candidates } : { kind: 'code', code };
}

function problemOf(code: string): FieldProblem {
  return findCurrencyProblem(code) ?? { field: 'currency', problem: 'unknown', text: code };
}

export type FigureValue =
  | { readonly kind: 'sure'; readonly money: Money }
  | { readonly kind: 'ask'; readonly readings: readonly Money[] }
  | { readonly kind: 'wrong'; readonly problem: FieldProblem };

/** A number as typed, in a currency. */
function valueOfText(number: string, code: string): FigureValue {
  const parsed = parseAmount(number, code);
  if (parsed.ok) return { kind: 'sure', money: parsed.amount };
  const { problem } = parsed;
  return problem.problem === 'ambiguous' ? { kind: 'ask', readings: problem.readings } : { kind: 'wrong', problem };
}

/** All amounts that a text of digits, multiplied or not, can mean. */
export function readingsOf(numbers: readonly string[], code: string, powers: readonly number[] = [0]): readonly Money[] {
  const found = new Map<number, Money>();
  for (const number of numbers) {
    for (const power of powers) {
      const value = valueOfPower(number, code, power);
      const read = value.kind === 'sure' ? [value.money] : value.kind === 'ask' ? value.readings : [];
      for (const money of read) found.set(money.minor, money);
    }
  }
  return [...found.values()];
}

function valueOfPower(number: string, code: string, power: number): FigureValue {
  if (power === 0) return valueOfText(number, code);
  const split = splitNumber(number);
  const values = split.map((each) => {
    const { whole, decimals } = multiply(each, power);
    return valueOfText(decimals === '' ? whole : `${whole}.${decimals}`, code);
  });
  const [only = valueOfText(number, code)] = values;
  if (values.length < 2) return only;
  return { kind: 'ask', readings: values.flatMap((value) => (value.kind === 'sure' ? [value.money] : [])) };
}

/** What a figure is worth in a currency; doubts about it are the judge's. */
export function valueOf({ number, isNegative, magnitude }: Figure, code: string): FigureValue {
  if (isNegative) return { kind: 'wrong', problem: { field: 'amount', problem: 'negative' } };
  const [power = 0, ...others] = magnitude?.powers ?? [];
  if (others.length > 0) return { kind: 'ask', readings: readingsOf([number], code, [power, ...others]) };
  return valueOfPower(number, code, power);
}
