import { z } from 'zod';
import { getUserOrThrow } from '../state/channels.js';
import { listConversations } from './conversation-lists.js';
import { type ApiMethod, arg, defineMethod } from './define-method.js';
import { takePage } from './paging.js';
import { toSlackChannel, toSlackUser } from './slack-shapes.js';

const usersInfo = defineMethod({
  scopes: ['users:read'],
  tier: 4,
  args: z.looseObject({ user: arg.text, include_locale: arg.flag.optional() }),
  run: (ctx, args) => ({ user: toSlackUser(ctx, getUserOrThrow(ctx, args.user), args.include_locale) }),
});

const usersList = defineMethod({
  scopes: ['users:read'],
  tier: 2,
  args: z.looseObject({
    cursor: arg.text.optional(),
    limit: arg.count.optional(),
    include_locale: arg.flag.optional(),
  }),
  run(ctx, args) {
    const { page, metadata } = takePage([...ctx.state.users.values()], args);
    const members = page.map((user) => toSlackUser(ctx, user, args.include_locale));
    return { members, cache_ts: Math.floor(ctx.clock.now().getTime() / 1000), response_metadata: metadata };
  },
});

/** The channels that person and the app are both in; without a user, those the app is in. */
const usersConversations = defineMethod({
  scopes: ['channels:read', 'groups:read', 'im:read'],
  tier: 3,
  args: z.looseObject({
    user: arg.text.optional(),
    types: arg.list.default(['public_channel']),
    cursor: arg.text.optional(),
    limit: arg.count.optional(),
  }),
  run(ctx, args) {
    const userId = args.user ?? ctx.seed.app.botUserId;
    getUserOrThrow(ctx, userId);
    const joined = listConversations(ctx, args.types).filter((channel) => channel.memberIds.has(userId));
    const { page, metadata } = takePage(joined, args);
    return { channels: page.map((channel) => toSlackChannel(ctx, channel)), response_metadata: metadata };
  },
});

export const usersMethods: Record<string, ApiMethod> = {
  'users.info': usersInfo,
  'users.list': usersList,
  'users.conversations': usersConversations,
};
