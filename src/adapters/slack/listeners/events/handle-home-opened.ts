import type { PageReply } from '../../../chat/conversation/model/reply.js';
import { buildHomeRefusal } from '../../../chat/conversation/pages/build-home.js';
import type { Words } from '../../../chat/words/words.js';
import { renderHome } from '../../blocks/render-reply.js';
import { showFailuresBy } from '../../failures/show-failure.js';
import { readAsker } from '../../people/asker.js';
import { wordsOf } from '../../people/speak-to.js';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

/** The Home of one person, made anew each time it is opened. */
export async function handleHomeOpened(
  { conversation }: SlackDeps,
  args: EventArgs<'app_home_opened'>,
): Promise<void> {
  const { event, client, context } = args;
  if (event.tab !== 'home') return;
  const publish = async (words: Words, page: PageReply) => {
    await client.views.publish({ user_id: event.user, view: renderHome(words, page) });
  };
  showFailuresBy(context, (words, copy) => publish(words, buildHomeRefusal(words, copy)));
  const reply = await conversation.answer({ intent: { kind: 'home' }, asker: readAsker(args), where: null });
  if (reply.kind === 'home') await publish(wordsOf(context), reply);
}
