import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { parseCurrency } from '../../../../domain/money/currencies.js';
import type { Money } from '../../../../domain/money/money.js';
import { parseAmount } from '../../../../domain/money/parse-amount.js';
import type { Figure } from '../amounts/figure.js';
import { agreeOn, type FigureCurrency } from '../amounts/figure-money.js';
import { findFigures } from '../amounts/find-figures.js';
import { judgeFigure } from '../amounts/judge-figure.js';
import type { CurrencyWord } from '../money/currency-word.js';
import { findCurrencyWord } from '../money/find-currency-word.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { takeOut } from '../text/span.js';

export type ResolvedMoney =
  | { readonly ok: true; readonly amount: Money }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Longer texts are no amount, whatever they hold. */
const MAX_LENGTH = 60;
/** Two decimals, like most: only to tell what is wrong with an amount whose currency is wrong as well. */
const STAND_IN = 'USD';
const DEPENDS_ON_CURRENCY = ['too_many_decimals', 'ambiguous', 'too_large'];

const wrong = (problem: FieldProblem): ResolvedMoney => ({ ok: false, problems: [problem] });

/** The one number of the field, when nothing but its currency stands with it. */
function readWhole(text: string): Figure | null {
  if (text.length > MAX_LENGTH) return null;
  const [figure, ...others] = findFigures(text);
  if (figure === undefined || others.length > 0) return null;
  return /[^\s\p{P}\p{Cc}`~]/u.test(takeOut(text, [figure])) ? null : figure;
}

/** What is no amount of one number is told as what it is: missing, no number, one of several. */
function refuseText(text: string): FieldProblem {
  const parsed = parseAmount(text.slice(0, MAX_LENGTH), STAND_IN);
  if (parsed.ok || DEPENDS_ON_CURRENCY.includes(parsed.problem.problem)) {
    return { field: 'amount', problem: 'not_a_number' };
  }
  return parsed.problem;
}

function toCurrency(currency: FigureCurrency, sign: string): { code: string } | { problem: FieldProblem } {
  if (currency.kind === 'code') return { code: currency.code };
  if (currency.kind === 'wrong') return { problem: currency.problem };
  return { problem: { field: 'currency', problem: 'ambiguous_sign', sign, candidates: currency.candidates } };
}

/** The word in the currency's own field; a text that names none is refused. */
function readField(currency: string): { word: CurrencyWord | null } | { problem: FieldProblem } {
  const word = currency === '' ? null : findCurrencyWord(currency);
  if (word !== null || currency === '') return { word };
  const parsed = parseCurrency(currency);
  return parsed.ok ? { word: null } : { problem: parsed.problem };
}

/** Reads amount and currency together: either may hold the currency, and they may not disagree. */
export function resolveMoney(amount: string, currency: string, defaultCurrency: string): ResolvedMoney {
  const text = foldText(cleanText(amount)).trim();
  const figure = readWhole(text);
  const field = readField(foldText(cleanText(currency)).trim());
  if (figure === null) {
    const problem = refuseText(text);
    return { ok: false, problems: 'problem' in field ? [problem, field.problem] : [problem] };
  }
  if ('problem' in field) return refuseBoth(figure, field.problem);
  const words = [field.word, figure.before, figure.after].filter((word) => word !== null);
  const sign = field.word === null ? signOf(text, figure) : currency.trim();
  const agreed = toCurrency(agreeOn(words, defaultCurrency), sign);
  if ('problem' in agreed) return refuseBoth(figure, asTyped(agreed.problem, signOf(text, figure)));
  const verdict = judgeFigure({ ...figure, before: null, after: null }, agreed.code);
  if (verdict.kind === 'sure') return { ok: true, amount: verdict.amount };
  if (verdict.kind === 'wrong') return wrong(verdict.problem);
  return wrong({ field: 'amount', problem: 'ambiguous', text: amount.trim(), readings: verdict.readings });
}

/** What the amount says is told as it was typed. */
function asTyped(problem: FieldProblem, sign: string): FieldProblem {
  return problem.problem === 'disagrees' && /^\S+$/.test(sign) ? { ...problem, amountSays: sign } : problem;
}

function signOf(text: string, { from, to, number }: Figure): string {
  return text.slice(from, to).replace(number, '').trim();
}

/** A wrong currency, and what is wrong with the amount whatever its currency is. */
function refuseBoth(figure: Figure, problem: FieldProblem): ResolvedMoney {
  const verdict = judgeFigure({ ...figure, before: null, after: null }, STAND_IN);
  const isOwn = verdict.kind === 'wrong' && !DEPENDS_ON_CURRENCY.includes(verdict.problem.problem);
  return { ok: false, problems: isOwn ? [verdict.problem, problem] : [problem] };
}
