import type { AnyAppError } from '../../../domain/errors.js';
import { ASKED_COPY } from './asked-copy.js';
import { ERROR_COPY, SAMPLE_REFERENCE } from './error-copy.js';

/**
 * What a person is told when something was refused: one text, and a line to copy, about the very link that the
 * refusal names. `prefix` is "/paylink".
 */
export function describeError(
  error: AnyAppError,
  prefix: string,
): { readonly text: string; readonly example: string | null } {
  const { details } = error;
  const asked = 'asked' in details ? ASKED_COPY[error.code]?.[details.asked] : undefined;
  const { failed, why, next, example } = { ...ERROR_COPY[error.code], ...asked };
  const text = `${failed}: ${why}. ${sayWhomToAsk(error) ?? next}`;
  if (example === null) return { text, example };
  const reference = 'reference' in details ? details.reference : SAMPLE_REFERENCE;
  const own = example.replace(SAMPLE_REFERENCE, () => reference);
  return { text, example: `${prefix} ${own}` };
}

/** Where somebody in particular can help; null: as the code says. */
function sayWhomToAsk(error: AnyAppError): string | null {
  if (error.code === 'not_allowed' && error.details.action === 'change_settings') return 'Ask the owner.';
  if (error.code !== 'role_missing' || error.details.ownerName === null) return null;
  return `Ask the owner, ${error.details.ownerName}, to give you a role.`;
}
