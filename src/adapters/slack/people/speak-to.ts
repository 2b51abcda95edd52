import type { Context } from '@slack/bolt';
import type { Words } from '../../chat/words/words.js';
import { wordsIn } from '../../chat/words/words-in.js';

/** By the context that a request has from its first listener to its last failure. */
const speakers = new WeakMap<Context, () => Words>();

/** Whoever sent this request is spoken to in what `wordsFor` says at that moment. */
export function speakTo(context: Context, wordsFor: () => Words): void {
  speakers.set(context, wordsFor);
}

/** The words of whoever sent a request; English where nobody is known. */
export function wordsOf(context: Context): Words {
  return speakers.get(context)?.() ?? wordsIn('en');
}
