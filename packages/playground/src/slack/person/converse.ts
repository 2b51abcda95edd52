import type { PersonAction, PersonResult } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord, MessageRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import { addMembers, getChannelOrThrow, openDirectMessage, removeMember } from '../state/channels.js';
import { deleteMessage, findMessage, postMessage, toShownMessage } from '../state/messages.js';
import { toSlackView } from '../web-api/slack-shapes.js';
import { escapeTyped } from './escape-typed.js';
import { buildResult } from './result.js';
import { shareLinks } from './share-links.js';

/** A message of the person. The app hears of it in their direct message, or when it is mentioned, if it subscribed. */
export async function say(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'say' },
): Promise<PersonResult> {
  const channel = getJoined(ctx, userId, action.channelId);
  const message = postMessage(ctx, channel, {
    userId,
    text: escapeTyped(ctx, action.text),
    ...(action.threadTs === undefined ? {} : { threadTs: action.threadTs }),
  });
  await tellApp(ctx, channel, message);
  await shareLinks(ctx, channel, message);
  return buildResult(ctx, userId, { messages: [toShownMessage(ctx, message, userId)] });
}

/** @see https://docs.slack.dev/reference/events/message.im */
async function tellApp(ctx: PlatformContext, channel: ChannelRecord, message: MessageRecord): Promise<void> {
  const { app, team } = ctx.seed;
  if (!channel.memberIds.has(app.botUserId)) return;
  const { userId: user, text, ts, threadTs } = message;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const said = { user, text, ts, team: team.id, channel: channel.id, event_ts: ts, ...thread };
  const place = { public: 'channel', private: 'group', im: 'im' }[channel.kind];
  const subscription = { public: 'message.channels', private: 'message.groups', im: 'message.im' }[
    channel.kind
  ];
  await ctx.events.send(subscription, { type: 'message', channel_type: place, ...said });
  if (channel.kind !== 'im' && text.includes(`<@${app.botUserId}>`)) {
    await ctx.events.send('app_mention', { type: 'app_mention', ...said });
  }
}

/** @see https://docs.slack.dev/reference/events/app_home_opened */
export async function openHome(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'open_home' },
): Promise<PersonResult> {
  const channel = openDirectMessage(ctx, userId, ctx.seed.app.botUserId);
  const home = ctx.state.homes.get(userId);
  await ctx.events.send('app_home_opened', {
    type: 'app_home_opened',
    user: userId,
    channel: channel.id,
    tab: action.tab,
    event_ts: ctx.ids.ts(),
    ...(home === undefined ? {} : { view: toSlackView(ctx, home) }),
  });
  return buildResult(ctx, userId);
}

export function invite(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'invite' },
): PersonResult {
  const channel = getJoined(ctx, userId, action.channelId);
  if (channel.kind === 'im') throw new SlackApiError('method_not_supported_for_channel_type');
  addMembers(ctx, channel, { userIds: action.userIds, inviterId: userId });
  return buildResult(ctx, userId);
}

export function join(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'join' },
): PersonResult {
  addMembers(ctx, getChannelOrThrow(ctx, action.channelId, userId), { userIds: [userId] });
  return buildResult(ctx, userId);
}

export function leave(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'leave' },
): PersonResult {
  removeMember(ctx, getJoined(ctx, userId, action.channelId), userId);
  return buildResult(ctx, userId);
}

/** Takes a message away that only this person sees. */
export function dismiss(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'dismiss' },
): PersonResult {
  const message = findMessage(ctx, action.channelId, action.ts);
  if (message?.ephemeralFor === userId) deleteMessage(ctx, message);
  return buildResult(ctx, userId);
}

function getJoined(ctx: PlatformContext, userId: string, channelId: string): ChannelRecord {
  const channel = getChannelOrThrow(ctx, channelId, userId);
  if (!channel.memberIds.has(userId)) throw new SlackApiError('not_in_channel');
  return channel;
}
