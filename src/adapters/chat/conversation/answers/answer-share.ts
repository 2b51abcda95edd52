import { toChosenPlace } from '../../../../domain/chat/workspace.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import { buildShared, SHARE_CHANNEL } from '../pages/build-share.js';

/** Posts the pay link to the chosen channel; the same request twice posts once. */
export const answerShare: Answer<'share'> = async ({ services }, intent, asked) => {
  const channelId = readText(intent.entries, SHARE_CHANNEL);
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  if (channelId === '') {
    const problem = words.say('page.share.choose_channel', { chat: asked.workspace.platform });
    return { kind: 'problems', problems: { [SHARE_CHANNEL]: problem } };
  }
  const { actor, merchant } = identified;
  const place = toChosenPlace(channelId, asked.workspace, merchant.workspaces);
  const requestKey = `${actor.merchantId}:${intent.requestKey}:${channelId}`;
  await services.shareLink({ actor, handle: intent.link, place, requestKey });
  return buildShared(words, place);
};
