import type { LinkException } from '../../../domain/link/link.js';
import type { Words } from '../words/words.js';

/** What a manager does about an exception, as a sentence, while no button does it for them. */
export function describeDecision(words: Words, exception: LinkException): string {
  return words.say(`card.decision.${exception}`);
}
