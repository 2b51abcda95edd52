import type { MoneyFormCode, MoneyFormProblem } from '../../../../domain/api/parse-money.js';
import { ApiRefusal, type FieldFault } from './api-refusal.js';

/** What is wrong with an amount, by its code. */
export const MONEY_FAULTS: Readonly<Record<MoneyFormCode, string>> = {
  missing: 'The value is missing.',
  not_text:
    'The value is not text. Amounts are never JSON numbers here: other APIs mean cents by them, and floats change what they say.',
  empty: 'The value is empty.',
  spaces: 'The value has spaces: write digits and at most one point.',
  exponent: 'The value has an exponent: write it out in digits.',
  other_digits: 'The value has digits of another script: use 0 to 9.',
  comma: 'The value has a comma: decimals stand behind a point, and digits are not grouped.',
  negative: 'The value is below zero: an amount is more than nothing, and money goes back as a refund.',
  plus_sign: 'The value has a sign: leave it out.',
  point_first: 'The value begins with a point: put a zero before it.',
  point_last: 'The value ends with a point: leave it out, or write the decimals.',
  not_a_number: 'The value is no number: write digits and at most one point.',
  too_many_decimals: 'The value has more decimals than its currency.',
  zero: 'The value is zero: an amount is more than nothing.',
  too_large: 'The value has more than twelve digits with its decimals.',
  currency_missing: 'The currency is missing: name it by its ISO 4217 code.',
  currency_not_text: 'The currency is not text: name it by its ISO 4217 code.',
  currency_case: 'The currency is not written as its code alone, in upper case.',
  currency_withdrawn: 'The currency was withdrawn.',
  currency_unknown: 'There is no such currency in ISO 4217, or Paylink takes none in it.',
};

/** `pointer`: of the amount. */
export function toMoneyFault(
  { field, code, example, decimals }: MoneyFormProblem,
  pointer: string,
): FieldFault {
  const more = code === 'too_many_decimals' ? ` It has ${decimals === 0 ? 'none' : decimals}.` : '';
  return { pointer: `${pointer}/${field}`, code, detail: `${MONEY_FAULTS[code]}${more}`, example };
}

export function refuseMoney(problem: MoneyFormProblem, pointer: string): ApiRefusal {
  return new ApiRefusal('amount_form', { errors: [toMoneyFault(problem, pointer)] });
}
