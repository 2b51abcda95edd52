import type { Context } from '@slack/bolt';
import type { Words } from '../../chat/words/words.js';
import { wordsIn } from '../../chat/words/words-in.js';

const KEY = 'wordsFor';

/** Whoever sent this request is spoken to in what `wordsFor` says at that moment. */
export function speakTo(context: Context, wordsFor: () => Words): void {
  context[KEY] = wordsFor;
}

/** The words of whoever sent a request; English where nobody is known. */
export function wordsOf(context: Context): Words {
  const wordsFor: unknown = context[KEY];
  return typeof wordsFor === 'function' ? (wordsFor as () => Words)() : wordsIn('en');
}
