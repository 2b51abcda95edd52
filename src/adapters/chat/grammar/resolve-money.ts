import type { FieldProblem } from '../../../domain/link/field-problem.js';
import { findCurrency, parseCurrency } from '../../../domain/money/currencies.js';
import type { Money } from '../../../domain/money/money.js';
import { parseAmount } from '../../../domain/money/parse-amount.js';
import { findCurrencyWord } from '../reader/money/find-currency-word.js';
import { resolveCurrencyWord } from '../reader/money/resolve-currency-word.js';
import { splitAmountText } from './split-amount-text.js';

export type ResolvedMoney =
  | { readonly ok: true; readonly amount: Money }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

type ResolvedCurrency =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problem: FieldProblem };

/** Two decimals, like most: only to tell what is wrong with an amount whose currency is wrong as well. */
const STAND_IN = 'USD';

/** `said`: a code that was typed beside it, which a shared sign then means: "£5 egp". */
function resolveText(text: string, usual: string, said: string | undefined): ResolvedCurrency {
  const word = findCurrencyWord(text);
  if (word === null) return parseCurrency(text);
  const { kind, candidates } = word;
  if (kind === 'withdrawn') return parseCurrency(candidates.join(''));
  const code = said !== undefined && candidates.includes(said) ? said : resolveCurrencyWord(word, usual);
  if (code !== null) return { ok: true, code };
  return { ok: false, problem: { field: 'currency', problem: 'ambiguous_sign', sign: text, candidates } };
}

/** The currency that all the texts agree on; the first has been chosen, the others were typed with the amount. */
function resolveCurrency(texts: readonly string[], usual: string): ResolvedCurrency {
  const [first = usual, ...others] = texts.filter((text) => text !== '');
  const codes = [first, ...others].map((text) => text.toUpperCase());
  const said = codes.find((code) => findCurrency(code) !== null);
  const agreed = resolveText(first, usual, said);
  if (!agreed.ok) return agreed;
  for (const text of others) {
    const other = resolveText(text, usual, agreed.code);
    if (!other.ok) return other;
    if (other.code !== agreed.code) {
      const problem = {
        field: 'currency',
        problem: 'disagrees',
        code: agreed.code,
        amountSays: text,
      } as const;
      return { ok: false, problem };
    }
  }
  return agreed;
}

/** Reads amount and currency together: either may hold the currency, and they may not disagree. */
export function resolveMoney(amount: string, currency: string, defaultCurrency: string): ResolvedMoney {
  const split = splitAmountText(amount);
  const resolved = resolveCurrency([currency.trim(), ...split.currencies], defaultCurrency);
  const parsed = parseAmount(split.number, resolved.ok ? resolved.code : STAND_IN);
  if (resolved.ok && parsed.ok) return { ok: true, amount: parsed.amount };

  const problems: FieldProblem[] = resolved.ok ? [] : [resolved.problem];
  const dependsOnCurrency = ['too_many_decimals', 'ambiguous', 'too_large'];
  if (!parsed.ok && (resolved.ok || !dependsOnCurrency.includes(parsed.problem.problem))) {
    problems.unshift(parsed.problem);
  }
  return { ok: false, problems };
}
