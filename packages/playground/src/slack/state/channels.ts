import type { Channel, Person } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord, UserRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';

export function getUserOrThrow(ctx: PlatformContext, userId: string): UserRecord {
  const user = ctx.state.users.get(userId);
  if (user === undefined) throw new SlackApiError('user_not_found');
  return user;
}

/** The channel as far as `viewerId` may know of it: private ones and direct messages exist for their members only. */
export function getChannelOrThrow(ctx: PlatformContext, channelId: string, viewerId: string): ChannelRecord {
  const channel = ctx.state.channels.get(channelId);
  if (channel === undefined || !isVisibleTo(channel, viewerId)) throw new SlackApiError('channel_not_found');
  return channel;
}

export function isVisibleTo(channel: ChannelRecord, userId: string): boolean {
  return channel.kind === 'public' || channel.memberIds.has(userId);
}

/** The direct message of two people, made when it is first needed. */
export function openDirectMessage(ctx: PlatformContext, oneId: string, otherId: string): ChannelRecord {
  for (const channel of ctx.state.channels.values()) {
    if (channel.kind === 'im' && channel.memberIds.has(oneId) && channel.memberIds.has(otherId))
      return channel;
  }
  const channel: ChannelRecord = {
    id: ctx.ids.next('D'),
    kind: 'im',
    name: '',
    topic: '',
    memberIds: new Set([oneId, otherId]),
    createdAtSeconds: Math.floor(ctx.clock.now().getTime() / 1000),
  };
  ctx.state.channels.set(channel.id, channel);
  publishChannel(ctx, channel);
  return channel;
}

/** Adds people; tells the app by `member_joined_channel` if it listens. Answers those who were not in it before. */
export function addMembers(
  ctx: PlatformContext,
  channel: ChannelRecord,
  joining: { userIds: string[]; inviterId?: string },
): string[] {
  const added = joining.userIds.filter((id) => !channel.memberIds.has(id));
  for (const id of added) channel.memberIds.add(id);
  if (added.length > 0) publishChannel(ctx, channel);
  for (const user of added) {
    void ctx.events.send('member_joined_channel', {
      type: 'member_joined_channel',
      user,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: ctx.seed.team.id,
      event_ts: ctx.ids.ts(),
      ...(joining.inviterId === undefined ? {} : { inviter: joining.inviterId }),
    });
  }
  return added;
}

export function removeMember(ctx: PlatformContext, channel: ChannelRecord, userId: string): void {
  if (!channel.memberIds.delete(userId)) return;
  const alsoToWhoLeft = channel.kind === 'public' ? undefined : [...channel.memberIds, userId];
  ctx.changes.publish({ type: 'channel_changed', channel: toShownChannel(channel) }, alsoToWhoLeft);
}

export function toShownChannel(channel: ChannelRecord): Channel {
  const { id, kind, name, topic } = channel;
  return { id, kind, name, topic, memberIds: [...channel.memberIds] };
}

export function toShownPerson(user: UserRecord): Person {
  const { id, name, realName, title, isBot, timeZone, locale } = user;
  return { id, name, realName, title, isBot, timeZone, locale };
}

/** Whom changes in this channel concern: nobody in particular for a public one. */
export function audienceOf(channel: ChannelRecord): string[] | undefined {
  return channel.kind === 'public' ? undefined : [...channel.memberIds];
}

function publishChannel(ctx: PlatformContext, channel: ChannelRecord): void {
  ctx.changes.publish({ type: 'channel_changed', channel: toShownChannel(channel) }, audienceOf(channel));
}
