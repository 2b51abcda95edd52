import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { findCurrencyProblem, getCurrencyOrThrow } from '../../../../domain/money/currencies.js';
import type { Money } from '../../../../domain/money/money.js';
import { parseAmount } from '../../../../domain/money/parse-amount.js';
import type { ParsedAmount } from '../../../../domain/money/to-amount.js';
import type { CurrencyWord } from '../money/currency-word.js';
import { readScaledAmount } from '../money/read-scaled-amount.js';
import { resolveCurrencyWord } from '../money/resolve-currency-word.js';
import type { Figure } from './figure.js';

export type FigureCurrency =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'ask'; readonly candidates: readonly string[] }
  | { readonly kind: 'wrong'; readonly problem: FieldProblem };

/** The currency that all these words agree on, else the usual one where there are none. */
export function agreeOn(words: readonly CurrencyWord[], usual: string): FigureCurrency {
  const [first, ...others] = words;
  if (first === undefined) return { kind: 'code', code: usual };
  const withdrawn = words.find(({ kind }) => kind === 'withdrawn');
  if (withdrawn !== undefined) return { kind: 'wrong', problem: problemOf(withdrawn.candidates[0] ?? '') };
  let shared = first.candidates;
  for (const other of others) {
    const both = shared.filter((code) => other.candidates.includes(code));
    if (both.length === 0) {
      const [code = '', amountSays = ''] = [shared[0], other.candidates[0]];
      return { kind: 'wrong', problem: { field: 'currency', problem: 'disagrees', code, amountSays } };
    }
    shared = both;
  }
  const [only] = shared;
  const code =
    shared.length === 1 ? (only ?? null) : resolveCurrencyWord({ ...first, candidates: shared }, usual);
  return code === null ? { kind: 'ask', candidates: shared } : { kind: 'code', code };
}

/** The currency of a figure: what stands beside it, on both sides if need be. */
export function currencyOf(
  { before, after }: Pick<Figure, 'before' | 'after'>,
  usual: string,
): FigureCurrency {
  return agreeOn(
    [before, after].filter((word) => word !== null),
    usual,
  );
}

function problemOf(code: string): FieldProblem {
  return findCurrencyProblem(code) ?? { field: 'currency', problem: 'unknown', text: code };
}

function parse(number: string, code: string, powers: readonly number[]): ParsedAmount {
  const [power, ...others] = powers;
  if ((power === 0 || power === undefined) && others.length === 0) return parseAmount(number, code);
  return readScaledAmount({ typed: number, number, powers }, code);
}

/** What a figure is worth in a currency; the doubts about it are the judge's. */
export function readFigureValue({ number, isNegative, magnitude }: Figure, code: string): ParsedAmount {
  if (isNegative) return { ok: false, problem: { field: 'amount', problem: 'negative' } };
  return parse(number, code, magnitude?.powers ?? []);
}

/** All amounts that some texts of digits, multiplied or not, can mean. */
export function readingsOf(
  numbers: readonly string[],
  code: string,
  powers: readonly number[],
): readonly Money[] {
  return numbers.flatMap((number) => {
    const parsed = parse(number, code, powers);
    if (parsed.ok) return [parsed.amount];
    return 'readings' in parsed.problem ? parsed.problem.readings : [];
  });
}

/** "50" as a part of a currency, its smallest coin or a tenth: 0.50. Only whole numbers of them. */
export function inParts({ number, part }: Figure, code: string): readonly Money[] {
  const { exponent } = getCurrencyOrThrow(code);
  if (part === null || exponent === 0 || !/^[1-9]\d{0,6}$/.test(number)) return [];
  const zeros = part.isTenth ? '0'.repeat(exponent - 1) : '';
  return [{ minor: Number(`${number}${zeros}`), currency: code }];
}
