import type { Ids } from '../../../ports/ids.js';
import type { FormReply } from '../../chat/conversation/model/reply.js';
import { fillEntries } from './fill-entries.js';
import type { FormState } from './form-state.js';
import { findFirst, listAsked } from './question-order.js';

/** Enough to tell the forms of one person apart, and short enough for every button. */
const ID_LENGTH = 8;

/** Nothing of what stands in the question alone. */
export const FRESH = { month: null, day: null, page: 0, search: null, note: null } as const;

/** A form as it begins. */
export function openForm(form: FormReply, ids: Pick<Ids, 'newSlug'>): FormState {
  const entries = fillEntries(form.fields, {});
  return {
    formId: ids.newSlug().slice(-ID_LENGTH),
    form,
    entries,
    field: findFirst(form, entries),
    isEditing: form.form !== 'link',
    asked: [],
    problems: {},
    ...FRESH,
    messageId: null,
  };
}

/** The form of a link as it stood before its review: at its last question, with those before it behind. */
export function openAtLast(form: FormReply, ids: Pick<Ids, 'newSlug'>): FormState {
  const state = openForm(form, ids);
  const asked = listAsked(form, state.entries);
  return { ...state, field: asked.at(-1) ?? null, asked: asked.slice(0, -1) };
}
