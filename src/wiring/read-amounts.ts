import { ConfigError } from '../config/config-error.js';
import { findCurrency } from '../domain/money/currencies.js';
import type { Money } from '../domain/money/money.js';
import { parseAmount } from '../domain/money/parse-amount.js';

/**
 * Amounts of a variable of the environment, one a currency: `15000 INR`. Throws ConfigError for a currency that there is
 * not, or that is named twice, and for an amount that it cannot have.
 */
export function readAmounts(variable: string, written: readonly string[]): readonly Money[] {
  const amounts = written.map((text) => readAmount(variable, text));
  const currencies = amounts.map(({ currency }) => currency);
  if (new Set(currencies).size < currencies.length) {
    throw refuse(variable, 'names a currency twice: one amount a currency, for example 15000 INR, 200 USD');
  }
  return amounts;
}

function readAmount(variable: string, text: string): Money {
  const [number = '', currency = ''] = text.split(/\s+/);
  if (findCurrency(currency) === null) {
    throw refuse(variable, `has no currency ${currency}: a code of ISO 4217, for example 15000 INR`);
  }
  const parsed = parseAmount(number, currency);
  if (!parsed.ok) {
    throw refuse(variable, `has an amount that ${currency} cannot have, for example 15000 INR or 200.50 USD`);
  }
  return parsed.amount;
}

function refuse(variable: string, problem: string): ConfigError {
  return new ConfigError([{ variable, problem }]);
}
