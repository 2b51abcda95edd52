import type { Context } from '@slack/bolt';
import type { RefusalCopy } from '../../chat/conversation/pages/build-refusal.js';
import type { Words } from '../../chat/words/words.js';

/** Tells the person who asked: in the modal they look at, privately in the channel, or by direct message. */
export type ShowFailure = (words: Words, copy: RefusalCopy) => Promise<void>;

/** By the context that a request has from its first listener to its last failure. */
const ways = new WeakMap<Context, ShowFailure>();

/** From here on, a failure of this request is shown so. The latest call counts. */
export function showFailuresBy(context: Context, show: ShowFailure): void {
  ways.set(context, show);
}

export function findShowFailure(context: Context): ShowFailure | null {
  return ways.get(context) ?? null;
}
