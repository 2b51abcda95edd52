import { isAppError } from '../../../../domain/errors.js';
import { describeError } from '../../copy/describe-error.js';
import { describeProblems } from '../../copy/problem-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import type { Words } from '../../words/words.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import type { RefusalCopy } from '../pages/build-refusal.js';
import { reviewChoice } from '../pages/kyc-choices.js';

/** The person's words for what the services threw; says no more than is known. `timeZone`: theirs; null: nobody knows it. */
export function describeRefusal(words: Words, error: unknown, timeZone: string | null): RefusalCopy {
  // What nobody foresaw.
  if (!isAppError(error)) return { text: words.say('error.unexpected'), example: null };
  const problems = findFieldProblems(error);
  if (problems === null) {
    const copy = describeError(words, error, {
      prefix: COMMAND_PREFIX,
      ...(timeZone === null ? {} : { timeZone }),
    });
    return isAppError(error, 'live_mode_refused') ? { ...copy, next: reviewChoice(words) } : copy;
  }
  return { text: `${words.say('error.not_made')} ${describeProblems(words, problems, null)}`, example: null };
}
