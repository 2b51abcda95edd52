import { findPastedSlug } from '../../../domain/link/find-pasted-slug.js';
import { isOwnReference } from '../../../domain/link/reference.js';
import type { CommandProblem } from './command.js';
import { readReference } from './read-reference.js';

/**
 * What stands behind a reference of our own or an address, which have no spaces, and says nothing to a command: taken for
 * a part of the reference it would name a link that there is not. Null: nothing.
 */
export function findWordsAfter([first = '', ...others]: readonly string[]): CommandProblem | null {
  const named = readReference(first);
  if (others.length === 0 || !(isOwnReference(named) || findPastedSlug(named) !== null)) return null;
  return { problem: 'words_after_reference', text: others.join(' ') };
}
