import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import type { CurrencyWord } from '../money/currency-word.js';
import type { Span } from '../text/span.js';
import type { Figure, Uncertainty } from './figure.js';

/** A currency that stands apart from any number. */
export interface CurrencyLeft extends Span {
  readonly word: CurrencyWord;
  readonly text: string;
  /** "USD/month": it says how often. */
  readonly isPer: boolean;
  /** It may be a word: enough to ask about an amount that says no currency. */
  readonly isSoft: boolean;
}

/** An amount and its currency as the fields of a form hold them. */
export interface TypedAmount {
  readonly amount: string;
  readonly currency: string;
}

/** What became of a number that is there. */
export type JudgedFigure =
  | { readonly kind: 'sure'; readonly amount: Money; readonly spans: readonly Span[] }
  | {
      readonly kind: 'ask';
      readonly why: Uncertainty;
      /** The likeliest first; empty where it can be no amount. */
      readonly readings: readonly Money[];
      readonly spans: readonly Span[];
    }
  /** `typed` is refused by a form with the same problem. */
  | {
      readonly kind: 'wrong';
      readonly problem: FieldProblem;
      readonly typed: TypedAmount;
      readonly spans: readonly Span[];
    };

export type AmountVerdict = JudgedFigure | { readonly kind: 'none'; readonly currency: CurrencyLeft | null };

const MOST_READINGS = 5;

export function sure(amount: Money, spans: readonly Span[]): JudgedFigure {
  return { kind: 'sure', amount, spans };
}

export function ask(why: Uncertainty, readings: readonly Money[], spans: readonly Span[]): JudgedFigure {
  const distinct = new Map(readings.map((money) => [formatPlainAmount(money) + money.currency, money]));
  return { kind: 'ask', why, readings: [...distinct.values()].slice(0, MOST_READINGS), spans };
}

/** The code that is settled; else the one that was typed, where it can be but one. */
function codeOf({ before, after }: Figure, settled: string | null): string {
  if (settled !== null) return settled;
  const [code, ...others] = (after ?? before)?.candidates ?? [];
  const isOneOfTwo = before !== null && after !== null;
  return code === undefined || (others.length > 0 && !isOneOfTwo) ? '' : code;
}

/** As it was typed with what multiplies it, the currency by its code: without either a form would take it for less. */
function typedOf(figure: Figure, settled: string | null): TypedAmount {
  const { number, isNegative, magnitudeText, before, after } = figure;
  const [other] = after === null || settled !== null ? [] : (before?.candidates ?? []);
  const words = [other, `${isNegative ? '-' : ''}${number}`, magnitudeText].filter(
    (word) => (word ?? '') !== '',
  );
  return { amount: words.join(' '), currency: codeOf(figure, settled) };
}

/** `settled`: the code of the currency that it is in; null: that is what is wrong, or comes second. */
export function wrong(problem: FieldProblem, figure: Figure, settled: string | null = null): JudgedFigure {
  return { kind: 'wrong', problem, typed: typedOf(figure, settled), spans: [figure] };
}
