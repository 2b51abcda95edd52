import type { AnyAppError } from '../../../domain/errors.js';
import { SAMPLE_REFERENCE } from '../grammar/next-lines.js';
import type { Words } from '../words/words.js';
import { ASKED_COPY } from './asked-copy.js';
import { errorCopyOf } from './error-copy.js';
import { sayWhyStopped } from './stop-copy.js';

/**
 * What a person is told when something was refused: one text, and a line to copy, about the very link that the
 * refusal names. `prefix` is "/paylink".
 */
export function describeError(
  words: Words,
  error: AnyAppError,
  prefix: string,
): { readonly text: string; readonly example: string | null } {
  const { details } = error;
  const asked = 'asked' in details ? ASKED_COPY[error.code]?.[details.asked] : undefined;
  const { failed, next, example } = { ...errorCopyOf(error.code), ...asked };
  const why = error.code === 'address_suppressed' ? [sayWhyStopped(words, error.details)] : [];
  const text = [words.say(failed), ...why, sayWhomToAsk(words, error) ?? words.say(next)].join(' ');
  if (example === null) return { text, example };
  const reference = 'reference' in details ? details.reference : SAMPLE_REFERENCE;
  const own = example.replace(SAMPLE_REFERENCE, () => reference);
  return { text, example: `${prefix} ${own}` };
}

/** Where somebody in particular can help; null: as the code says. */
function sayWhomToAsk(words: Words, error: AnyAppError): string | null {
  if (error.code === 'not_allowed' && error.details.action === 'change_settings') {
    return words.say('error.not_allowed.next_owner');
  }
  if (error.code !== 'role_missing' || error.details.ownerName === null) return null;
  return words.say('error.role_missing.next_owner', { owner: error.details.ownerName });
}
