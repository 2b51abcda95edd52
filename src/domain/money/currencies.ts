import type { CurrencyProblem } from './currency-problem.js';
import { CURRENCY_TABLE, type Currency } from './currency-table.js';
import { WITHDRAWN_CURRENCIES } from './withdrawn-currencies.js';

export type { Currency } from './currency-table.js';

export type ParsedCurrency =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problem: CurrencyProblem };

/** The currency of an upper-case code; null when it is unknown or withdrawn. */
export function findCurrency(code: string): Currency | null {
  return CURRENCY_TABLE.get(code) ?? null;
}

/** The currency of a code that was checked before. Throws RangeError: an unknown code here is a defect. */
export function getCurrencyOrThrow(code: string): Currency {
  const currency = findCurrency(code);
  if (currency === null) throw new RangeError(`no such currency: ${code}`);
  return currency;
}

/** Every currency a link may be in, by code. */
export function listCurrencies(): readonly Currency[] {
  return [...CURRENCY_TABLE.values()];
}

/** Why a code cannot be used; null when it can. `code` in upper case. */
export function findCurrencyProblem(code: string): CurrencyProblem | null {
  if (CURRENCY_TABLE.has(code)) return null;
  if (Object.hasOwn(WITHDRAWN_CURRENCIES, code)) {
    return {
      field: 'currency',
      problem: 'withdrawn',
      code,
      successor: WITHDRAWN_CURRENCIES[code] ?? null,
    };
  }
  return { field: 'currency', problem: 'unknown', text: code };
}

/** Reads a currency code in any case. */
export function parseCurrency(text: string): ParsedCurrency {
  const typed = text.trim();
  const code = typed.toUpperCase();
  const problem = findCurrencyProblem(code);
  if (problem === null) return { ok: true, code };
  return { ok: false, problem: problem.problem === 'unknown' ? { ...problem, text: typed } : problem };
}
