import { looksLikeCardNumber } from '../text/card-number.js';
import { countCharacters, isCleanLine } from '../text/clean-line.js';
import { cleanWords } from '../text/clean-words.js';
import type { ReceiptDetails } from './receipt-details.js';

export const MAX_COMPANY = 100;
export const MAX_CUSTOMER_TAX_NUMBER = 40;

export interface TypedReceiptDetails {
  readonly company: string;
  readonly taxNumber: string;
}

export type ReceiptProblem =
  | { readonly field: 'company'; readonly problem: 'missing' }
  | {
      readonly field: 'company' | 'taxNumber';
      readonly problem: 'too_long';
      readonly maxLength: number;
    }
  | { readonly field: 'company' | 'taxNumber'; readonly problem: 'bad_characters' | 'card_number' };

/** As it is kept: nothing invisible, no spaces around it, no number where none was typed. */
export function cleanReceiptDetails({ company, taxNumber }: TypedReceiptDetails): ReceiptDetails {
  return { company: cleanWords(company).trim(), taxNumber: cleanWords(taxNumber).trim() || null };
}

/** What is wrong with cleaned details, one problem a field; empty when they hold. */
export function findReceiptProblems({ company, taxNumber }: ReceiptDetails): readonly ReceiptProblem[] {
  const ofCompany: ReceiptProblem | null =
    company === '' ? { field: 'company', problem: 'missing' } : findProblem('company', company, MAX_COMPANY);
  const ofNumber = taxNumber === null ? null : findProblem('taxNumber', taxNumber, MAX_CUSTOMER_TAX_NUMBER);
  return [ofCompany, ofNumber].filter((problem) => problem !== null);
}

function findProblem(field: ReceiptProblem['field'], text: string, maxLength: number): ReceiptProblem | null {
  if (countCharacters(text) > maxLength) return { field, problem: 'too_long', maxLength };
  if (!isCleanLine(text)) return { field, problem: 'bad_characters' };
  return looksLikeCardNumber(text) ? { field, problem: 'card_number' } : null;
}
