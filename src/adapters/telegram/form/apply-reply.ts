import type { Field } from '../../chat/conversation/model/field.js';
import type { ChangedFormReply, FormReply, ProblemsReply } from '../../chat/conversation/model/reply.js';
import { advance, showField } from './advance.js';
import { fillEntries } from './fill-entries.js';
import type { FormState } from './form-state.js';
import type { FormStep } from './form-step.js';
import { listQuestions } from './list-questions.js';
import { FRESH } from './open-form.js';
import { goesInAtOnce } from './question-order.js';

function changeFields(fields: readonly Field[], changed: ChangedFormReply): readonly Field[] {
  if (changed.part === 'notes') {
    return fields.map((field) => (field.kind === 'rows' ? changed.rows : field));
  }
  const { field: moment } = changed;
  return fields
    .filter(({ kind }) => kind !== 'moment')
    .flatMap((field): readonly Field[] =>
      field.kind === 'choice' && moment !== null ? [field, moment] : [field],
    );
}

function withForm(state: FormState, form: FormReply): FormState {
  return { ...state, form, entries: fillEntries(form.fields, state.entries) };
}

/** The form in its other shape, with all that was answered: what stood in the way goes on, a new row is asked for. */
export function applyChanged(state: FormState, reply: FormReply | ChangedFormReply): FormStep {
  const { linkId, subject = '' } = state.form;
  // Of which link and draft it is stays as it was: the answer knows only what stands in it.
  if (reply.kind === 'form') return advance(withForm(state, { ...reply, linkId, subject }));
  const changed = withForm(state, { ...state.form, fields: changeFields(state.form.fields, reply) });
  if (reply.part === 'send_at') return advance(changed);
  const added = listQuestions([reply.rows]).find(({ name }) => !Object.hasOwn(state.entries, name));
  return showField({ ...changed, isEditing: true }, added?.name ?? null);
}

/** All fields, with what is wrong in them; the question itself where there is no other. */
export function applyProblems(state: FormState, problems: ProblemsReply['problems']): FormState {
  return { ...state, ...FRESH, field: goesInAtOnce(state.form) ? state.field : null, problems };
}
