import { isOwnReference, normaliseReference } from '../../../domain/link/reference.js';
import type { CommandProblem } from './command.js';

/**
 * What stands behind a reference of our own, which has no spaces, and says nothing to a command: taken for a part of the
 * reference it would name a link that there is not. Null: nothing.
 */
export function findWordsAfter([first = '', ...others]: readonly string[]): CommandProblem | null {
  if (others.length === 0 || !isOwnReference(normaliseReference(first))) return null;
  return { problem: 'words_after_reference', text: others.join(' ') };
}
