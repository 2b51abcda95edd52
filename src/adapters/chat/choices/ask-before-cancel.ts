import type { Words } from '../words/words.js';

/** Asked before it counts, where there is no way back. A chat that has room for less cuts the subject. */
export interface Confirm {
  readonly title: string;
  /** What it is about. */
  readonly subject: string;
  readonly consequence: string;
  readonly yes: string;
  readonly no: string;
}

/** Before a link is taken back. `parts` of the subject: amount, payee and the like, those that are known. */
export function askBeforeCancel(words: Words, parts: readonly (string | null)[]): Confirm {
  return {
    title: words.say('choice.cancel.title'),
    subject: parts.filter((part) => part !== null).join(', '),
    consequence: words.say('choice.cancel.consequence'),
    yes: words.say('choice.cancel.yes'),
    no: words.say('choice.cancel.no'),
  };
}
