import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import { isEmptyEntry } from './fill-entries.js';
import type { FormState } from './form-state.js';
import type { FormStep } from './form-step.js';
import { findQuestion } from './list-questions.js';
import { FRESH } from './open-form.js';
import { findNext, goesInAtOnce } from './question-order.js';

/** The question answered with this; what was wrong in it is put right. */
export function withEntry(state: FormState, name: string, entry: FormEntries[string]): FormState {
  const { [name]: _, ...problems } = state.problems;
  return { ...state, entries: { ...state.entries, [name]: entry }, problems };
}

export function withProblem(state: FormState, name: string, problem: string): FormState {
  return { ...state, search: null, problems: { ...state.problems, [name]: problem } };
}

export function showField(state: FormState, field: string | null): FormStep {
  return { kind: 'show', state: { ...state, ...FRESH, field } };
}

/** A time that was chosen to be given is asked for at once. */
function afterEditing(state: FormState): FormStep {
  const { form, entries, field } = state;
  const isDue = field === LINK_FIELD.timing && isEmptyEntry(entries[LINK_FIELD.sendAt]);
  const sendAt = isDue ? findQuestion(form.fields, LINK_FIELD.sendAt) : null;
  return showField(state, sendAt?.name ?? null);
}

/** From a question that is answered to the next. `from`: the last one that this answers; the question itself as a rule. */
export function advance(state: FormState, from: string | null = state.field): FormStep {
  const { form, entries, field, asked } = state;
  if (goesInAtOnce(form)) return { kind: 'send', state: { ...state, ...FRESH } };
  if (field === null || state.isEditing || from === null) return afterEditing(state);
  const next = findNext(form, entries, from);
  if (next === 'more') return { kind: 'change', state, change: { kind: 'show_more' } };
  const after = { ...state, asked: [...asked.filter((each) => each !== field), field] };
  return next === null
    ? { kind: 'send', state: { ...after, ...FRESH, field: null } }
    : showField(after, next);
}
