import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { listLikelyCountries } from '../contacts/list-likely-countries.js';
import { type ParsedPhone, parsePhone } from '../contacts/parse-phone.js';
import type { LineContext } from '../values/line-context.js';

/** A value to go on with, so that the other fields are checked too, and what is wrong with the field itself. */
export interface Reading<T> {
  readonly value: T;
  readonly problems: readonly FieldProblem[];
}

/** Only of a number with its country code is it plain what is wrong. */
const HAS_COUNTRY_CODE = /^\D*(?:\+|00) ?\d/;

/** A phone number as it was typed into a field: E.164, or what is wrong with it. */
export function readPhone(text: string, context: LineContext): Reading<string | null> {
  const typed = text.trim();
  if (typed === '') return { value: null, problems: [] };
  const { country, timeZone, defaultCurrency } = context;
  const phone = parsePhone(typed, { country, likely: listLikelyCountries(timeZone, defaultCurrency) });
  if (phone.kind === 'phone') return { value: phone.e164, problems: [] };
  return { value: typed, problems: [toPhoneProblem(typed, phone)] };
}

function toPhoneProblem(typed: string, phone: Exclude<ParsedPhone, { kind: 'phone' }>): FieldProblem {
  if (phone.kind === 'ask') return { field: 'phone', problem: 'no_country', readings: phone.readings };
  if (phone.reason === 'no_country') return { field: 'phone', problem: 'no_country', readings: [] };
  const isPlain = phone.reason === 'premium' || HAS_COUNTRY_CODE.test(typed);
  return { field: 'phone', problem: isPlain ? phone.reason : 'malformed' };
}
