import { z } from 'zod';
import { buildHelpPage } from '../../../chat/conversation/pages/build-help.js';
import { renderMessage } from '../../blocks/render-reply.js';
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
export async function handleDirectMessage(_deps: SlackDeps, args: EventArgs<'message'>): Promise<void> {
  const message = personMessage.safeParse(args.event);
  if (!message.success) return;
  const { channel, thread_ts } = message.data;
  const thread = thread_ts === undefined ? {} : { thread_ts };
  await args.client.chat.postMessage({
    channel,
    ...thread,
    ...renderMessage(buildHelpPage()),
    unfurl_links: false,
  });
}
