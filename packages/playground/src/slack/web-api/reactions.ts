import { z } from 'zod';
import { SlackApiError } from '../slack-api-error.js';
import { getChannelOrThrow } from '../state/channels.js';
import { findMessage, publishMessage } from '../state/messages.js';
import { type ApiMethod, arg, defineMethod } from './define-method.js';

const add = defineMethod({
  scopes: ['reactions:write'],
  tier: 3,
  args: z.looseObject({ channel: arg.text, timestamp: arg.text, name: arg.text }),
  run(ctx, args) {
    const { botUserId } = ctx.seed.app;
    const channel = getChannelOrThrow(ctx, args.channel, botUserId);
    const message = findMessage(ctx, channel.id, args.timestamp);
    if (message === undefined || message.ephemeralFor !== undefined)
      throw new SlackApiError('message_not_found');
    const reaction = message.reactions.find((other) => other.name === args.name);
    if (reaction?.userIds.includes(botUserId)) throw new SlackApiError('already_reacted');
    if (reaction === undefined) message.reactions.push({ name: args.name, userIds: [botUserId] });
    else reaction.userIds.push(botUserId);
    publishMessage(ctx, 'message_changed', message);
    return {};
  },
});

export const reactionsMethods: Record<string, ApiMethod> = { 'reactions.add': add };
