import type { Context } from '@slack/bolt';
import type { RefusalCopy } from '../../chat/conversation/pages/build-refusal.js';
import type { Words } from '../../chat/words/words.js';

/** Tells the person who asked: in the modal they look at, privately in the channel, or by direct message. */
export type ShowFailure = (words: Words, copy: RefusalCopy) => Promise<void>;

const KEY = 'showFailure';

/** From here on, a failure of this request is shown so. The latest call counts. */
export function showFailuresBy(context: Context, show: ShowFailure): void {
  context[KEY] = show;
}

export function findShowFailure(context: Context): ShowFailure | null {
  const show: unknown = context[KEY];
  return typeof show === 'function' ? (show as ShowFailure) : null;
}
