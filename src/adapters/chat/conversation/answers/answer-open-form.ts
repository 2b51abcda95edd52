import { fillForm } from '../form/fill-form.js';
import { EMPTY_FORM } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';

/** The empty form, with what is usual filled in. */
export const answerOpenForm: Answer<'open_form'> = async (deps, _intent, asked) =>
  fillForm(deps, await asked.identify(), { values: EMPTY_FORM, where: asked.where });
