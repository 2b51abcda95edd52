import type { Field } from '../../../../src/adapters/chat/conversation/model/field.js';
import type { ChangedFormReply, FormReply } from '../../../../src/adapters/chat/conversation/model/reply.js';

/** The form with the part that took another shape. */
export function changePlainForm(form: FormReply, changed: ChangedFormReply): FormReply {
  if (changed.part === 'notes') {
    return { ...form, fields: form.fields.map((field) => (field.kind === 'rows' ? changed.rows : field)) };
  }
  const { field: moment } = changed;
  const fields = form.fields
    .filter(({ kind }) => kind !== 'moment')
    .flatMap((field): readonly Field[] =>
      field.kind === 'choice' && moment !== null ? [field, moment] : [field],
    );
  return { ...form, fields };
}
