import type { AnsweredSubmitArgs, Handle } from '../listener-args.js';
import { answerForm } from './answer-form.js';

/** A form after which nothing more is to do. */
export const handleFormSubmit: Handle<AnsweredSubmitArgs> = async (deps, args) => {
  await answerForm(deps, args);
};
