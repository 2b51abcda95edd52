import { findCurrencyProblem } from '../money/currencies.js';
import { MAX_AMOUNT_MINOR, type Money } from '../money/money.js';
import { looksLikeCardNumber } from '../text/card-number.js';
import { countCharacters, isCleanLine, isCleanText } from '../text/clean-line.js';
import { isLanguage } from '../text/language.js';
import type { FieldProblem } from './field-problem.js';
import type { LinkDraft } from './link.js';
import { findContactProblems } from './validate-link-draft-contacts.js';
import { findNotesProblems } from './validate-link-draft-notes.js';
import { findReminderProblems } from './validate-link-draft-reminders.js';
import { findTimeProblems } from './validate-link-draft-times.js';

const MAX_DESCRIPTION = 500;
const MAX_CUSTOMER_NAME = 100;
const MAX_REFERENCE = 40;

/** Signs that mean nothing to a chat's markup, a spreadsheet or an address; never first or last a space. */
const REFERENCE = /^[A-Za-z0-9#](?:[A-Za-z0-9 #._/:()+,-]*[A-Za-z0-9)])?$/;

function findAmountProblems({ minor, currency }: Money): FieldProblem[] {
  const problem = findCurrencyProblem(currency);
  if (problem !== null) return [problem];
  if (!Number.isSafeInteger(minor)) return [{ field: 'amount', problem: 'not_a_number' }];
  if (minor < 0) return [{ field: 'amount', problem: 'negative' }];
  if (minor === 0) return [{ field: 'amount', problem: 'zero' }];
  if (minor <= MAX_AMOUNT_MINOR) return [];
  return [{ field: 'amount', problem: 'too_large', limit: { minor: MAX_AMOUNT_MINOR, currency } }];
}

interface TextRule {
  readonly field: 'description' | 'customerName' | 'reference';
  readonly maxLength: number;
  readonly isClean: (text: string) => boolean;
}

const DESCRIPTION: TextRule = { field: 'description', maxLength: MAX_DESCRIPTION, isClean: isCleanText };
const NAME: TextRule = { field: 'customerName', maxLength: MAX_CUSTOMER_NAME, isClean: isCleanLine };
const OWN_REFERENCE: TextRule = {
  field: 'reference',
  maxLength: MAX_REFERENCE,
  isClean: (text) => REFERENCE.test(text),
};

function findTextProblems(text: string | null, { field, maxLength, isClean }: TextRule): FieldProblem[] {
  if (text === null) return [];
  if (countCharacters(text) > maxLength) return [{ field, problem: 'too_long', maxLength }];
  if (!isClean(text)) return [{ field, problem: 'bad_characters' }];
  return looksLikeCardNumber(text) ? [{ field, problem: 'card_number' }] : [];
}

function findLanguageProblems(language: LinkDraft['language']): FieldProblem[] {
  if (language === null || isLanguage(language)) return [];
  return [{ field: 'language', problem: 'unknown', text: language }];
}

/** Everything that is wrong with a draft, all fields at once; empty when it may become a link at `now`. */
export function findDraftProblems(draft: LinkDraft, now: Date): FieldProblem[] {
  return [
    ...findAmountProblems(draft.amount),
    ...findTextProblems(draft.description, DESCRIPTION),
    ...findTextProblems(draft.customer.name, NAME),
    ...findContactProblems(draft),
    ...findTimeProblems(draft, now),
    ...findReminderProblems(draft, now),
    ...findTextProblems(draft.reference, OWN_REFERENCE),
    ...findLanguageProblems(draft.language),
    ...findNotesProblems(draft.notes),
  ];
}
