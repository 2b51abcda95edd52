import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { watchChoice } from './build-start.js';

/** Whether all links are told of in a chat from now on; `here`: that can be changed back where it was asked. */
export function buildWatching(
  words: Words,
  { channelId }: Pick<ChatPlace, 'channelId'>,
  { isOn, here }: { readonly isOn: boolean; readonly here: boolean },
): PageReply {
  const said = words.say(isOn ? 'page.watching.on' : 'page.watching.off');
  const back = here ? [choices(watchChoice(words, { channelId, isOn }))] : [];
  return {
    kind: 'watching',
    title: words.say('settings.watching'),
    words: said,
    parts: [says(said), ...back],
  };
}
