import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord, MessageRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import { addMembers, getChannelOrThrow, getUserOrThrow, openDirectMessage } from '../state/channels.js';
import { findMessage, listReplies } from '../state/messages.js';
import { listConversations } from './conversation-lists.js';
import { type ApiMethod, arg, defineMethod } from './define-method.js';
import { takePage } from './paging.js';
import { toSlackChannel, toSlackMessage } from './slack-shapes.js';

const readScopes = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const historyScopes = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];
const paging = { cursor: arg.text.optional(), limit: arg.count.optional() };
const range = { oldest: arg.text.optional(), latest: arg.text.optional(), inclusive: arg.flag.optional() };

const metadata = { include_all_metadata: arg.flag.optional() };

const list = defineMethod({
  scopes: readScopes,
  tier: 2,
  args: z.looseObject({ ...paging, types: arg.list.default(['public_channel']) }),
  run(ctx, args) {
    const { page, metadata } = takePage(listConversations(ctx, args.types), args);
    return { channels: page.map((channel) => toSlackChannel(ctx, channel)), response_metadata: metadata };
  },
});

const info = defineMethod({
  scopes: readScopes,
  tier: 3,
  args: z.looseObject({ channel: arg.text }),
  run: (ctx, args) => ({ channel: toSlackChannel(ctx, getForBot(ctx, args.channel)) }),
});

const join = defineMethod({
  scopes: ['channels:join'],
  tier: 3,
  args: z.looseObject({ channel: arg.text }),
  run(ctx, args) {
    const channel = getForBot(ctx, args.channel);
    if (channel.kind !== 'public') throw new SlackApiError('method_not_supported_for_channel_type');
    const added = addMembers(ctx, channel, { userIds: [ctx.seed.app.botUserId] });
    const warning = added.length === 0 ? { warning: 'already_in_channel' } : {};
    return { channel: toSlackChannel(ctx, channel), ...warning };
  },
});

/** One person only: group direct messages do not exist here. */
const open = defineMethod({
  scopes: ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
  tier: 3,
  args: z.looseObject({
    users: arg.list.optional(),
    channel: arg.text.optional(),
    return_im: arg.flag.optional(),
  }),
  run(ctx, args) {
    if (args.channel !== undefined) return { channel: { id: getForBot(ctx, args.channel).id } };
    const [userId, second] = args.users ?? [];
    if (userId === undefined) throw new SlackApiError('users_list_not_supplied');
    if (second !== undefined) throw new SlackApiError('method_not_supported_for_channel_type');
    getUserOrThrow(ctx, userId);
    const before = ctx.state.channels.size;
    const channel = openDirectMessage(ctx, userId, ctx.seed.app.botUserId);
    const already = ctx.state.channels.size === before ? { no_op: true, already_open: true } : {};
    return {
      channel: args.return_im === true ? toSlackChannel(ctx, channel) : { id: channel.id },
      ...already,
    };
  },
});

const members = defineMethod({
  scopes: readScopes,
  tier: 4,
  args: z.looseObject({ channel: arg.text, ...paging }),
  run(ctx, args) {
    const { page, metadata } = takePage([...getForBot(ctx, args.channel).memberIds], args);
    return { members: page, response_metadata: metadata };
  },
});

/**
 * Newest first. With `oldest` alone the page is the one closest to it, so that an app reads forward from there.
 * @see https://docs.slack.dev/messaging/retrieving-messages
 */
const history = defineMethod({
  scopes: historyScopes,
  tier: 3,
  args: z.looseObject({ channel: arg.text, ...paging, ...range, ...metadata }),
  run(ctx, args) {
    const channel = getJoined(ctx, args.channel);
    const all = ctx.state.messages.get(channel.id) ?? [];
    const shown = all.filter(
      (m) => m.ephemeralFor === undefined && m.threadTs === undefined && isWithin(m, args),
    );
    const isForward = args.oldest !== undefined && args.latest === undefined;
    const { page, hasMore, metadata } = takePage(isForward ? shown : shown.reverse(), args);
    const newestFirst = isForward ? page.reverse() : page;
    return {
      messages: toSlackMessages(ctx, newestFirst, args),
      has_more: hasMore,
      response_metadata: metadata,
    };
  },
});

const replies = defineMethod({
  scopes: historyScopes,
  tier: 3,
  args: z.looseObject({ channel: arg.text, ts: arg.text, ...paging, ...range, ...metadata }),
  run(ctx, args) {
    const channel = getJoined(ctx, args.channel);
    const parent = findMessage(ctx, channel.id, args.ts);
    if (parent === undefined) throw new SlackApiError('thread_not_found');
    const thread = [parent, ...listReplies(ctx, parent).filter((m) => isWithin(m, args))];
    const { page, hasMore, metadata } = takePage(thread, args);
    return { messages: toSlackMessages(ctx, page, args), has_more: hasMore, response_metadata: metadata };
  },
});

const invite = defineMethod({
  scopes: ['channels:manage', 'groups:write', 'channels:write.invites', 'groups:write.invites'],
  tier: 3,
  args: z.looseObject({ channel: arg.text, users: arg.list }),
  run(ctx, args) {
    const channel = getJoined(ctx, args.channel);
    if (args.users.includes(ctx.seed.app.botUserId)) throw new SlackApiError('cant_invite_self');
    for (const userId of args.users) getUserOrThrow(ctx, userId);
    const added = addMembers(ctx, channel, { userIds: args.users, inviterId: ctx.seed.app.botUserId });
    if (added.length === 0) throw new SlackApiError('already_in_channel');
    return { channel: toSlackChannel(ctx, channel) };
  },
});

function getForBot(ctx: PlatformContext, channelId: string): ChannelRecord {
  return getChannelOrThrow(ctx, channelId, ctx.seed.app.botUserId);
}

/** Reading what is said needs membership, also in public channels. */
function getJoined(ctx: PlatformContext, channelId: string): ChannelRecord {
  const channel = getForBot(ctx, channelId);
  if (!channel.memberIds.has(ctx.seed.app.botUserId)) throw new SlackApiError('not_in_channel');
  return channel;
}

/** Metadata comes only when it is asked for. */
function toSlackMessages(
  ctx: PlatformContext,
  messages: MessageRecord[],
  asked: { include_all_metadata?: boolean | undefined },
): JsonObject[] {
  return messages.map((message) => {
    const { metadata, ...rest } = toSlackMessage(ctx, message);
    return asked.include_all_metadata === true && metadata !== undefined ? { ...rest, metadata } : rest;
  });
}

function isWithin(
  { ts }: MessageRecord,
  { oldest, latest, inclusive }: { [Key in keyof typeof range]?: z.infer<(typeof range)[Key]> },
): boolean {
  // Equal widths (ten digits, a point, six digits) until the year 2286: text order is time order.
  if (oldest !== undefined && oldest !== '0' && (inclusive ? ts < oldest : ts <= oldest)) return false;
  return latest === undefined || (inclusive ? ts <= latest : ts < latest);
}

export const conversationsMethods: Record<string, ApiMethod> = {
  'conversations.list': list,
  'conversations.info': info,
  'conversations.join': join,
  'conversations.open': open,
  'conversations.members': members,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.invite': invite,
};
