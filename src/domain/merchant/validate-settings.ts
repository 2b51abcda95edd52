import { findCurrency } from '../money/currencies.js';
import { isLanguage } from '../text/language.js';
import type { MerchantSettings } from './merchant.js';
import { findSendingProblems, type SendingProblem } from './validate-sending-settings.js';

export type SettingsProblem =
  | { readonly field: 'currencies'; readonly problem: 'none' | 'too_many' }
  | { readonly field: 'currencies'; readonly problem: 'unknown'; readonly code: string }
  | { readonly field: 'defaultExpiry'; readonly problem: 'out_of_range' }
  | { readonly field: 'language'; readonly problem: 'unknown' }
  | { readonly field: 'name'; readonly problem: 'malformed' | 'too_long' }
  /** Customers would read a name that no reviewer saw. */
  | { readonly field: 'name'; readonly problem: 'not_reviewed'; readonly reviewed: readonly string[] }
  | { readonly field: 'country'; readonly problem: 'unknown' }
  | SendingProblem;

export const MAX_USUAL_CURRENCIES = 10;

const HOURS_PER_YEAR = 365 * 24;

/** What is wrong with settings; empty when they hold. Whether a time zone exists is the parsing adapter's to check. */
export function findSettingsProblems({
  currencies,
  defaultExpiry,
  language,
  sending,
}: MerchantSettings): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  if (currencies.length === 0) problems.push({ field: 'currencies', problem: 'none' });
  if (currencies.length > MAX_USUAL_CURRENCIES) problems.push({ field: 'currencies', problem: 'too_many' });
  for (const code of currencies) {
    if (findCurrency(code) === null) problems.push({ field: 'currencies', problem: 'unknown', code });
  }
  const hours = defaultExpiry.kind === 'after' ? defaultExpiry.hours : 1;
  if (!Number.isInteger(hours) || hours < 1 || hours > HOURS_PER_YEAR) {
    problems.push({ field: 'defaultExpiry', problem: 'out_of_range' });
  }
  if (!isLanguage(language)) problems.push({ field: 'language', problem: 'unknown' });
  return [...problems, ...findSendingProblems(sending)];
}
