import type { Context } from '@slack/bolt';
import type { FailureReader } from '../../chat/conversation/create-conversation.js';
import type { Words } from '../../chat/words/words.js';
import { wordsIn } from '../../chat/words/words-in.js';

/** By the context that a request has from its first listener to its last failure. */
const speakers = new WeakMap<Context, () => FailureReader>();

/** Whoever sent this request is spoken to as `read` says at that moment. */
export function speakTo(context: Context, read: () => FailureReader): void {
  speakers.set(context, read);
}

/** Whoever sent a request, as far as they are known by now; English where nobody is. */
export function readerOf(context: Context): FailureReader {
  return speakers.get(context)?.() ?? { words: wordsIn('en'), timeZone: null };
}

/** The words of whoever sent a request; English where nobody is known. */
export function wordsOf(context: Context): Words {
  return readerOf(context).words;
}
