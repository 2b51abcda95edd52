import { findCurrency } from '../money/currencies.js';
import { countCharacters, isCleanLine } from '../text/clean-line.js';
import { isCountry } from '../text/countries.js';
import type { SettingsProblem } from './validate-settings.js';

/** Who a merchant is, as its owner says first. */
export interface SignUp {
  /** Customers read it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Led with from then on. */
  readonly currency: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** A customer's bank statement and a page on a phone hold no more. */
export const LONGEST_NAME = 60;

/** What is wrong with it; empty when it holds. Whether a time zone exists is the parsing adapter's to check. */
export function findSignUpProblems({ name, country, currency }: SignUp): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  if (name === '' || !isCleanLine(name)) problems.push({ field: 'name', problem: 'malformed' });
  else if (countCharacters(name) > LONGEST_NAME) problems.push({ field: 'name', problem: 'too_long' });
  if (!isCountry(country)) problems.push({ field: 'country', problem: 'unknown' });
  if (findCurrency(currency) === null) {
    problems.push({ field: 'currencies', problem: 'unknown', code: currency });
  }
  return problems;
}
