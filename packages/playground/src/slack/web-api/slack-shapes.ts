import type { JsonObject } from '../../protocol.js';
import { buildStateValues } from '../block-kit/state-values.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord, MessageRecord, UserRecord, ViewRecord } from '../context/records.js';
import { listReplies } from '../state/messages.js';
import { readTimeZone } from '../time-zone.js';

/** A `user` object as users.info returns it. */
export function toSlackUser(ctx: PlatformContext, user: UserRecord, includeLocale = false): JsonObject {
  const zone = readTimeZone(user.timeZone, ctx.clock.now());
  return {
    id: user.id,
    team_id: user.homeTeamId,
    name: user.name,
    deleted: user.isDeleted,
    real_name: user.realName,
    tz: user.timeZone,
    tz_label: zone.label,
    tz_offset: zone.offsetSeconds,
    profile: {
      title: user.title,
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      team: user.homeTeamId,
      ...(user.email === undefined ? {} : { email: user.email }),
      ...(user.isBot ? { api_app_id: ctx.seed.app.id, bot_id: ctx.seed.app.botId } : {}),
    },
    is_admin: user.isAdmin,
    is_owner: user.isAdmin,
    is_primary_owner: user.isAdmin,
    is_bot: user.isBot,
    is_app_user: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    // False for people of other companies too, while a channel that the app sees is shared with them.
    is_stranger: false,
    updated: 0,
    ...(includeLocale ? { locale: user.locale } : {}),
  };
}

/** A `channel` object as conversations.info returns it. */
export function toSlackChannel(ctx: PlatformContext, channel: ChannelRecord): JsonObject {
  const { botUserId } = ctx.seed.app;
  if (channel.kind === 'im') {
    const other = [...channel.memberIds].find((id) => id !== botUserId) ?? botUserId;
    return {
      id: channel.id,
      created: channel.createdAtSeconds,
      is_im: true,
      is_org_shared: false,
      user: other,
    };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created: channel.createdAtSeconds,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: channel.name === 'general',
    is_archived: false,
    is_ext_shared: channel.isShared === true,
    is_member: channel.memberIds.has(botUserId),
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.memberIds.size,
  };
}

/** A message as the Web API and interaction payloads carry it. */
export function toSlackMessage(ctx: PlatformContext, message: MessageRecord): JsonObject {
  const replies = listReplies(ctx, message);
  const thread = message.threadTs ?? (replies.length > 0 ? message.ts : undefined);
  return {
    type: 'message',
    ...(message.isTombstone ? { subtype: 'tombstone', hidden: true } : {}),
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: ctx.seed.team.id,
    ...buildBotFields(ctx, message),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.editedTs === undefined
      ? {}
      : { edited: { user: message.botId ?? message.userId, ts: message.editedTs } }),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(message.threadTs === undefined ? {} : { parent_user_id: parentUser(ctx, message) }),
    ...(replies.length > 0 ? buildReplySummary(replies) : {}),
    ...(message.fileIds.length > 0 ? { files: message.fileIds.map((id) => toSlackFile(ctx, id)) } : {}),
    ...(message.reactions.length > 0 ? { reactions: message.reactions.map(toSlackReaction) } : {}),
  };
}

/** A `view` object as views.open returns it and as submits carry it. */
export function toSlackView(ctx: PlatformContext, view: ViewRecord): JsonObject {
  const { team, app } = ctx.seed;
  const { blocks } = view.content;
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    ...(view.content.type === 'modal' ? { close: null, submit: null } : {}),
    ...view.content,
    id: view.id,
    team_id: team.id,
    state: { values: buildStateValues({ ...view, blocks }) },
    hash: view.hash,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
  };
}

export function toSlackFile(ctx: PlatformContext, fileId: string): JsonObject {
  const file = ctx.state.files.get(fileId);
  if (file === undefined) return { id: fileId };
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    size: file.bytes?.length ?? file.announcedSize,
    user: ctx.seed.app.botUserId,
    url_private: `${ctx.baseUrl()}/files/${file.id}`,
    url_private_download: `${ctx.baseUrl()}/files/${file.id}`,
    permalink: `${ctx.baseUrl()}/files/${file.id}`,
  };
}

function buildBotFields(ctx: PlatformContext, { botId }: MessageRecord): JsonObject {
  if (botId === undefined) return {};
  const { team, app } = ctx.seed;
  const profile = { id: botId, app_id: app.id, name: app.name, deleted: false, updated: 0, team_id: team.id };
  return { bot_id: botId, app_id: app.id, bot_profile: profile };
}

function toSlackReaction({ name, userIds }: MessageRecord['reactions'][number]): JsonObject {
  return { name, users: userIds, count: userIds.length };
}

function buildReplySummary(replies: MessageRecord[]): JsonObject {
  const users = [...new Set(replies.map((reply) => reply.userId))];
  return {
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: replies.at(-1)?.ts ?? null,
  };
}

function parentUser(ctx: PlatformContext, message: MessageRecord): string {
  const list = ctx.state.messages.get(message.channelId) ?? [];
  return list.find((other) => other.ts === message.threadTs)?.userId ?? '';
}
