import { z } from 'zod';
import { renderMessage } from '../../blocks/render-reply.js';
import { readAsker } from '../../people/asker.js';
import { wordsOf } from '../../people/speak-to.js';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

/** What a person wrote: neither a bot's message, our own among them, nor an edit, a deletion or the like. */
const personMessage = z
  .looseObject({
    channel: z.string(),
    channel_type: z.literal('im'),
    user: z.string(),
    thread_ts: z.string().optional(),
  })
  .refine((message) => message['bot_id'] === undefined && message['subtype'] === undefined);

/** A direct message to the bot is answered with the help. */
export async function handleDirectMessage(
  { conversation }: SlackDeps,
  args: EventArgs<'message'>,
): Promise<void> {
  const message = personMessage.safeParse(args.event);
  if (!message.success) return;
  const { channel, thread_ts } = message.data;
  const help = await conversation.answer({ intent: { kind: 'help' }, asker: readAsker(args), where: null });
  if (help.kind !== 'help') return;
  const thread = thread_ts === undefined ? {} : { thread_ts };
  await args.client.chat.postMessage({
    channel,
    ...thread,
    ...renderMessage(wordsOf(args.context), help),
    unfurl_links: false,
  });
}
