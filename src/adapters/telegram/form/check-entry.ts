import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import { readFormValues } from '../../chat/conversation/form/read-form-values.js';
import { toProblemsByField } from '../../chat/conversation/form/to-problems-by-field.js';
import { type FormEntries, readText } from '../../chat/conversation/model/form-entries.js';
import { parseLinkForm } from '../../chat/reader/form/parse-link-form.js';
import type { FormReader } from './form-reader.js';
import type { FormState } from './form-state.js';

/** Where none is chosen yet: two decimals, like most. */
const STAND_IN = 'USD';

function findProblem(name: string, entries: FormEntries, reader: FormReader): string | null {
  const parsed = parseLinkForm(readFormValues(entries), {
    now: reader.now,
    timeZone: reader.timeZone,
    defaultCurrency: STAND_IN,
    defaultExpiry: { kind: 'never' },
    country: null,
  });
  return parsed.ok ? null : (toProblemsByField(parsed.problems, entries, reader)[name] ?? null);
}

/** What is wrong with one field of a link, as far as the fields themselves tell; the review says all. Null: nothing is. */
export function checkEntry({ form, entries }: FormState, name: string, reader: FormReader): string | null {
  return form.form === 'link' ? findProblem(name, entries, reader) : null;
}

/** The same of an amount whose currency is still to be chosen: it is wrong only if it is in another, too. */
export function checkAmountAlone(state: FormState, reader: FormReader): string | null {
  const problem = checkEntry(state, LINK_FIELD.amount, reader);
  if (problem === null || readText(state.entries, LINK_FIELD.currency) === '') return problem;
  const inAnother = { ...state.entries, [LINK_FIELD.currency]: STAND_IN };
  return findProblem(LINK_FIELD.amount, inAnother, reader) === null ? null : problem;
}
