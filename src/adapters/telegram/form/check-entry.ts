import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import { readFormValues } from '../../chat/conversation/form/read-form-values.js';
import { toProblemsByField } from '../../chat/conversation/form/to-problems-by-field.js';
import { type FormEntries, readText } from '../../chat/conversation/model/form-entries.js';
import { parseLinkForm } from '../../chat/reader/form/parse-link-form.js';
import type { FormReader } from './form-reader.js';
import type { FormState } from './form-state.js';

/** Where none is chosen yet: two decimals, like most. */
const STAND_IN = 'USD';

type Problems = Readonly<Record<string, string>>;

function findProblems(entries: FormEntries, defaultCurrency: string, reader: FormReader): Problems {
  const { now, timeZone } = reader;
  const parsed = parseLinkForm(readFormValues(entries), {
    now,
    timeZone,
    defaultCurrency,
    defaultExpiry: { kind: 'never' },
    country: null,
  });
  return parsed.ok ? {} : toProblemsByField(parsed.problems, entries, reader);
}

/** What is wrong with one field of a link, as far as the fields themselves tell; the review says all. Null: nothing is. */
export function checkEntry({ form, entries }: FormState, name: string, reader: FormReader): string | null {
  return form.form === 'link' ? (findProblems(entries, STAND_IN, reader)[name] ?? null) : null;
}

function checkMoney(entries: FormEntries, currency: string, reader: FormReader): string | null {
  const alone = { ...entries, [LINK_FIELD.currency]: '' };
  const problems = findProblems(alone, currency, reader);
  return problems[LINK_FIELD.amount] ?? problems[LINK_FIELD.currency] ?? null;
}

/**
 * The same of an amount whose currency is still to be chosen, with what it says of its currency itself: it is wrong only
 * if it is in another, too.
 */
export function checkAmountAlone({ entries }: FormState, reader: FormReader): string | null {
  const problem = checkMoney(entries, readText(entries, LINK_FIELD.currency) || STAND_IN, reader);
  return problem === null || checkMoney(entries, STAND_IN, reader) === null ? null : problem;
}
