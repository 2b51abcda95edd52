import type { Words } from '../../../chat/words/words.js';
import { mrkdwn, section } from '../../blocks/block-kit.js';
import { renderView } from '../../blocks/render-reply.js';
import { isInvited } from '../../channels/is-invited.js';
import { NO_ORIGIN } from '../../intents/view-metadata.js';
import { readAsker } from '../../people/asker.js';
import { wordsOf } from '../../people/speak-to.js';
import { INVITE_LINE } from '../../text/invite-line.js';
import { updateView } from '../../views/update-view.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';
import { answerForm } from './answer-form.js';

function sayHowToInvite(words: Words, channelId: string) {
  const parts = { channel: `<#${channelId}>`, command: `\`${INVITE_LINE}\`` };
  return section(mrkdwn(words.say('slack.not_invited', parts)));
}

/** Saves the settings, and says how to invite the bot where it is not in the channel yet. */
export async function handleSettingsSubmit(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<void> {
  const reply = await answerForm(deps, args);
  if (reply.kind !== 'settings_saved' || reply.paidChannel === null) return;
  const { channelId, workspaceId } = reply.paidChannel;
  // It stayed where it is, in another workspace, where this bot sees nothing.
  if (workspaceId !== readAsker(args).teamId) return;
  const { client, view } = args;
  const words = wordsOf(args.context);
  try {
    if ((await isInvited(client, channelId)) !== false) return;
    const saved = renderView(words, reply, NO_ORIGIN);
    const blocks = [...saved.blocks, sayHowToInvite(words, channelId)];
    await updateView(client, { viewId: view.id }, { ...saved, blocks });
  } catch (error) {
    // They are saved and the modal says so: no failure to tell anybody of.
    deps.logger.warn({ err: error }, 'a hint to invite the app could not be shown');
  }
}
