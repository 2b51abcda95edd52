import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import type { FormReply } from '../../chat/conversation/model/reply.js';
import { isEmptyEntry } from './fill-entries.js';
import { findQuestion, listQuestions } from './list-questions.js';

/** What is asked of a new link by itself; all else is found among all fields. */
const LINK_ORDER: readonly string[] = [
  LINK_FIELD.amount,
  LINK_FIELD.currency,
  LINK_FIELD.description,
  LINK_FIELD.email,
  LINK_FIELD.phone,
  LINK_FIELD.channels,
  LINK_FIELD.timing,
  LINK_FIELD.sendAt,
  LINK_FIELD.expires,
];

/** Nothing is sent to nobody, and what is not sent has no time. */
function matters(name: string, entries: FormEntries): boolean {
  const isFilled = (field: string) => !isEmptyEntry(entries[field]);
  if (name === LINK_FIELD.channels) return isFilled(LINK_FIELD.email) || isFilled(LINK_FIELD.phone);
  if (name === LINK_FIELD.timing) return isFilled(LINK_FIELD.channels);
  return true;
}

/** The next question after one: its field; `more`: it is not shown yet; null: all is asked. */
export function findNext({ fields }: FormReply, entries: FormEntries, after: string): string | 'more' | null {
  const at = LINK_ORDER.indexOf(after);
  const left = LINK_ORDER.slice(at + 1).filter((name) => matters(name, entries));
  const next = left.find((name) => findQuestion(fields, name) !== null);
  if (next !== undefined) return next;
  return left.length > 0 && fields.some(({ kind }) => kind === 'more') ? 'more' : null;
}

/** All that is asked of a link as it stands, in order. */
export function listAsked({ fields }: FormReply, entries: FormEntries): readonly string[] {
  return LINK_ORDER.filter((name) => matters(name, entries) && findQuestion(fields, name) !== null);
}

/** Forms of what holds already: all of it is looked at first. */
const LOOKED_AT: ReadonlySet<FormReply['form']> = new Set<FormReply['form']>([
  'settings',
  'sending',
  'money',
]);

/**
 * Where a form begins: a new link with its first question, a form that lacks something with what it lacks, any other
 * with all fields (null).
 */
export function findFirst({ form, fields, notice }: FormReply, entries: FormEntries): string | null {
  if (LOOKED_AT.has(form) || notice !== null) return null;
  if (form === 'link') return isEmptyEntry(entries[LINK_FIELD.amount]) ? LINK_FIELD.amount : null;
  const lacking = listQuestions(fields).find(
    ({ name, isRequired }) => isRequired === true && isEmptyEntry(entries[name]),
  );
  return lacking?.name ?? null;
}

/** One answer is all of it, and harms nobody. */
const GO_IN_AT_ONCE: ReadonlySet<FormReply['form']> = new Set<FormReply['form']>(['zone']);

/** Whether a form goes in with its answer: it has nothing else to look at. */
export function goesInAtOnce({ form }: FormReply): boolean {
  return GO_IN_AT_ONCE.has(form);
}
