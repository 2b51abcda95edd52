import type { TextField } from '../../chat/conversation/model/field.js';
import { readEmail } from '../../chat/reader/contacts/read-email.js';
import { resolveMoney } from '../../chat/reader/form/resolve-money.js';
import { isEmptyEntry } from './fill-entries.js';
import type { FormState } from './form-state.js';
import { listQuestions } from './list-questions.js';

/** Shorter numbers call nobody. */
const PHONE_DIGITS = 7;

/** Whether something typed reads as what a field takes, whatever the field itself will say of it. */
const READS_AS: Readonly<Record<NonNullable<TextField['takes']>, (text: string) => boolean>> = {
  // Two decimals, like most. Money begins with no zero of a phone's.
  amount: (text) => !/^\s*(?:\+|0\d)/.test(text) && resolveMoney(text, '', 'USD').ok,
  email: (text) => readEmail(text.trim()).kind === 'email',
  phone: (text) => /^[+\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= PHONE_DIGITS,
};

/**
 * The one text field that something typed among all fields is meant for: the one that takes what it reads as, else the
 * one for words, where that is to be written yet. Null: it may be meant for several, or for none.
 */
export function findFitting({ form, entries, problems }: FormState, text: string): TextField | null {
  const fields = listQuestions(form.fields).filter((field): field is TextField => field.kind === 'text');
  const [taking, ...others] = fields.filter(({ takes }) => takes !== undefined && READS_AS[takes](text));
  if (taking !== undefined) return others.length === 0 ? taking : null;
  const [words, ...further] = fields.filter(({ takes }) => takes === undefined);
  const isOnlyOne = further.length === 0 && form.fields.every(({ kind }) => kind !== 'more');
  if (words === undefined || !isOnlyOne) return null;
  const isToBeWritten = isEmptyEntry(entries[words.name]) || problems[words.name] !== undefined;
  return isToBeWritten ? words : null;
}
