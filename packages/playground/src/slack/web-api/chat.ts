import { z } from 'zod';
import type { Block, JsonObject } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { MessageRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import { getChannelOrThrow, getUserOrThrow } from '../state/channels.js';
import { changeMessage, deleteMessage, findMessage, postMessage } from '../state/messages.js';
import { type ApiMethod, arg, defineMethod } from './define-method.js';
import { findPostTarget } from './post-target.js';
import { readMessageBlocks } from './read-blocks.js';
import { toSlackMessage } from './slack-shapes.js';
import { unfurl } from './unfurl.js';

/** postMessage cuts the text here. @see https://docs.slack.dev/reference/methods/chat.postMessage */
const POST_TEXT_LIMIT = 40_000;
/** chat.update refuses beyond. */
const UPDATE_TEXT_LIMIT = 4_000;

const content = {
  text: arg.text.optional(),
  blocks: arg.blocks.optional(),
  attachments: arg.jsonList.optional(),
  metadata: arg.jsonObject.optional(),
};

const postMethod = defineMethod({
  scopes: ['chat:write'],
  tier: 'posting',
  args: z.looseObject({ channel: arg.text, thread_ts: arg.text.optional(), ...content }),
  run(ctx, args) {
    const channel = findPostTarget(ctx, args.channel);
    const blocks = readContent(ctx, args);
    const parent = args.thread_ts === undefined ? undefined : findMessage(ctx, channel.id, args.thread_ts);
    if (args.thread_ts !== undefined && parent === undefined) throw new SlackApiError('thread_not_found');
    const message = postMessage(ctx, channel, {
      userId: ctx.seed.app.botUserId,
      text: (args.text ?? '').slice(0, POST_TEXT_LIMIT),
      blocks,
      attachments: args.attachments ?? [],
      ...(args.metadata === undefined ? {} : { metadata: args.metadata }),
      ...(parent === undefined ? {} : { threadTs: parent.threadTs ?? parent.ts }),
    });
    return { channel: channel.id, ts: message.ts, message: toSlackMessage(ctx, message) };
  },
});

/** Text without blocks removes the blocks; metadata stays when left out. */
const update = defineMethod({
  scopes: ['chat:write'],
  tier: 3,
  args: z.looseObject({ channel: arg.text, ts: arg.text, ...content }),
  run(ctx, args) {
    const message = getOwnMessage(ctx, args, 'cant_update_message');
    const blocks = readContent(ctx, args);
    if ((args.text ?? '').length > UPDATE_TEXT_LIMIT) throw new SlackApiError('msg_too_long');
    changeMessage(ctx, message, {
      text: args.text ?? '',
      blocks,
      attachments: args.attachments ?? [],
      metadata: args.metadata ?? message.metadata,
    });
    const { channelId, ts, text } = message;
    return { channel: channelId, ts, text, message: toSlackMessage(ctx, message) };
  },
});

const deleteMethod = defineMethod({
  scopes: ['chat:write'],
  tier: 3,
  args: z.looseObject({ channel: arg.text, ts: arg.text }),
  run(ctx, args) {
    const message = getOwnMessage(ctx, args, 'cant_delete_message');
    deleteMessage(ctx, message);
    return { channel: message.channelId, ts: message.ts };
  },
});

const postEphemeral = defineMethod({
  scopes: ['chat:write'],
  tier: 4,
  args: z.looseObject({ channel: arg.text, user: arg.text, thread_ts: arg.text.optional(), ...content }),
  run(ctx, args) {
    const channel = findPostTarget(ctx, args.channel);
    getUserOrThrow(ctx, args.user);
    if (!channel.memberIds.has(args.user)) throw new SlackApiError('user_not_in_channel');
    const message = postMessage(ctx, channel, {
      userId: ctx.seed.app.botUserId,
      text: (args.text ?? '').slice(0, POST_TEXT_LIMIT),
      blocks: readContent(ctx, args),
      attachments: args.attachments ?? [],
      ephemeralFor: args.user,
      ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
    });
    return { message_ts: message.ts };
  },
});

const getPermalink = defineMethod({
  scopes: [],
  tier: 4,
  args: z.looseObject({ channel: arg.text, message_ts: arg.text }),
  run(ctx, args) {
    const channel = getChannelOrThrow(ctx, args.channel, ctx.seed.app.botUserId);
    const message = findMessage(ctx, channel.id, args.message_ts);
    if (message === undefined || message.ephemeralFor !== undefined)
      throw new SlackApiError('message_not_found');
    const permalink = `${ctx.baseUrl()}/archives/${channel.id}/p${message.ts.replace('.', '')}`;
    return { channel: channel.id, permalink };
  },
});

function readContent(
  ctx: PlatformContext,
  args: {
    text?: string | undefined;
    blocks?: JsonObject[] | undefined;
    attachments?: JsonObject[] | undefined;
  },
): Block[] {
  const isEmpty = (args.text ?? '') === '' && !args.blocks?.length && !args.attachments?.length;
  if (isEmpty) throw new SlackApiError('no_text');
  return readMessageBlocks(ctx, args.blocks ?? []);
}

function getOwnMessage(
  ctx: PlatformContext,
  args: { channel: string; ts: string },
  refusal: string,
): MessageRecord {
  const channel = getChannelOrThrow(ctx, args.channel, ctx.seed.app.botUserId);
  const message = findMessage(ctx, channel.id, args.ts);
  if (message === undefined || message.ephemeralFor !== undefined)
    throw new SlackApiError('message_not_found');
  if (message.userId !== ctx.seed.app.botUserId) throw new SlackApiError(refusal);
  return message;
}

export const chatMethods: Record<string, ApiMethod> = {
  'chat.postMessage': postMethod,
  'chat.update': update,
  'chat.delete': deleteMethod,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
  'chat.unfurl': unfurl,
};
