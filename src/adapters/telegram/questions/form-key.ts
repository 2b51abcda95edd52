import type { FormAct } from '../form/form-act.js';
import type { FormState } from '../form/form-state.js';
import type { Key } from '../render/rendered.js';

/** A button of the form as it stands. */
export function formKey({ formId, field }: FormState, label: string, act: FormAct): Key {
  return { label, press: { kind: 'form', formId, question: field, act } };
}
