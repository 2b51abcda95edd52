import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildRefusal, oldButtonCopy } from '../pages/build-refusal.js';
import { buildWatching } from '../pages/build-watching.js';

/** All links are told of where it is asked. */
export const answerWatch: Answer<'watch'> = async ({ services }, _intent, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const { where } = asked;
  // Pressed where no chat is: nothing that we show there has this button.
  if (where === null) return buildRefusal(words, oldButtonCopy(words));
  await services.watchPlace(identified.actor, where, { on: true, by: asked.workspace.platform });
  return buildWatching(words, where, { isOn: true, here: true });
};

/** And no longer, wherever it is asked. */
export const answerStopWatching: Answer<'stop_watching'> = async ({ services }, { channelId }, asked) => {
  const identified = await asked.identify();
  const { merchant, actor } = identified;
  const place = merchant.settings.watching.find((one) => one.channelId === channelId);
  const by = asked.workspace.platform;
  if (place !== undefined) await services.watchPlace(actor, place, { on: false, by });
  const here = asked.where?.channelId === channelId;
  return buildWatching(wordsForMember(identified), { channelId }, { isOn: false, here });
};
