import { isAppError } from '../../../domain/errors.js';
import { describeError } from '../copy/describe-error.js';
import { UNEXPECTED_ERROR_TEXT } from '../copy/error-copy.js';
import { describeProblem } from '../copy/problem-copy.js';
import { COMMAND_PREFIX } from '../grammar/command-table.js';
import { findFieldProblems } from './form/find-field-problems.js';
import type { RefusalCopy } from './pages/build-refusal.js';

/** The person's words for what the services threw; says no more than is known. */
export function describeRefusal(error: unknown): RefusalCopy {
  if (!isAppError(error)) return { text: UNEXPECTED_ERROR_TEXT, example: null };
  const problems = findFieldProblems(error);
  if (problems === null) return describeError(error, COMMAND_PREFIX);
  const texts = problems.map((problem) => describeProblem(problem, null).text);
  return { text: `I can't make this link. ${texts.join('. ')}.`, example: null };
}
