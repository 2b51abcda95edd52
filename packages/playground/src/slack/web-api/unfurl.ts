import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import { SlackApiError } from '../slack-api-error.js';
import { getChannelOrThrow } from '../state/channels.js';
import { findMessage, publishMessage } from '../state/messages.js';
import { arg, defineMethod } from './define-method.js';
import { readMessageBlocks } from './read-blocks.js';

const previews = z.record(z.string(), z.looseObject({ blocks: z.array(z.looseObject({})) }));

/**
 * Hangs a preview of the app's below what somebody wrote, or puts another in its place; it needs no membership. The message
 * is not called edited.
 * @see https://docs.slack.dev/reference/methods/chat.unfurl
 */
export const unfurl = defineMethod({
  scopes: ['links:write'],
  tier: 3,
  args: z.looseObject({ channel: arg.text, ts: arg.text, unfurls: arg.jsonObject }),
  run(ctx, args) {
    const channel = ctx.state.channels.get(args.channel);
    if (channel === undefined) getChannelOrThrow(ctx, args.channel, ctx.seed.app.botUserId);
    const message = findMessage(ctx, args.channel, args.ts);
    if (message === undefined) throw new SlackApiError('cannot_find_message');
    const text = message.text.replaceAll('&amp;', '&');
    const given = previews.safeParse(args.unfurls);
    if (!given.success) throw new SlackApiError('invalid_unfurls_format');
    for (const [url, { blocks }] of Object.entries(given.data)) {
      if (!text.includes(url)) throw new SlackApiError('cannot_unfurl_url');
      const drawn = readMessageBlocks(ctx, blocks as JsonObject[]);
      const others = message.attachments.filter((each) => each['from_url'] !== url);
      message.attachments = [...others, { from_url: url, blocks: drawn }];
    }
    publishMessage(ctx, 'message_changed', message);
    return {};
  },
});
