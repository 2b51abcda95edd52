import { z } from 'zod';
import { readAsker } from '../../people/asker.js';
import { readMessageWords } from '../../text/read-message-words.js';
import { answerIntent } from '../answer-intent.js';
import type { MessageShortcutArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const messageShortcut = z.object({
  trigger_id: z.string(),
  response_url: z.string(),
  channel: z.object({ id: z.string() }),
  message: z.looseObject({}),
});

/** "Create payment link" on a message: the form with what the message names. */
export async function handleLinkFromMessageShortcut(
  deps: SlackDeps,
  args: MessageShortcutArgs,
): Promise<void> {
  const { trigger_id, response_url, channel, message } = messageShortcut.parse(args.body);
  const asking = {
    asker: readAsker(args),
    context: args.context,
    triggerId: trigger_id,
    surface: 'shortcut',
    origin: { channelId: channel.id, responseUrl: response_url },
    viewId: null,
    pressedIn: null,
    respond: args.respond,
  } as const;
  await answerIntent(deps, asking, { kind: 'propose', message: readMessageWords(message) });
}
