import type { FormReader } from '../form/form-reader.js';
import type { FormState } from '../form/form-state.js';
import { findQuestion } from '../form/list-questions.js';
import type { Rendered } from '../render/rendered.js';
import { renderOverview } from './render-overview.js';
import { renderQuestion } from './render-question.js';

/** A form as it stands: the question that is asked, else all fields. */
export function renderForm(state: FormState, reader: FormReader): Rendered {
  const question = findQuestion(state.form.fields, state.field);
  return question === null ? renderOverview(state, reader) : renderQuestion(state, question, reader);
}
