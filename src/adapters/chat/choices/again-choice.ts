import type { Link } from '../../../domain/link/link.js';
import type { Words } from '../words/words.js';
import type { PressChoice } from './choice.js';

/** Opens the form of a new link, filled as this one was. */
export function againChoice(words: Words, { id, reference }: Pick<Link, 'id' | 'reference'>): PressChoice {
  return {
    label: words.say('choice.again'),
    spokenLabel: words.say('choice.again_of', { reference }),
    intent: { kind: 'again', link: { linkId: id } },
  };
}
