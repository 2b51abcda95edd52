import type { Block, JsonObject, Message, Unfurl } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord, MessageRecord } from '../context/records.js';
import { audienceOf } from './channels.js';
import { toSharedFile } from './files.js';

/** What a new message may carry; ids of blocks are filled in already. */
export interface MessageDraft {
  userId: string;
  text: string;
  blocks?: Block[];
  attachments?: JsonObject[];
  metadata?: JsonObject;
  threadTs?: string;
  ephemeralFor?: string;
  fileIds?: string[];
}

export function postMessage(
  ctx: PlatformContext,
  channel: ChannelRecord,
  draft: MessageDraft,
): MessageRecord {
  const { app } = ctx.seed;
  const message: MessageRecord = {
    channelId: channel.id,
    ts: ctx.ids.ts(),
    threadTs: draft.threadTs,
    userId: draft.userId,
    botId: draft.userId === app.botUserId ? app.botId : undefined,
    text: draft.text,
    blocks: draft.blocks ?? [],
    attachments: draft.attachments ?? [],
    metadata: draft.metadata,
    editedTs: undefined,
    ephemeralFor: draft.ephemeralFor,
    isTombstone: false,
    fileIds: draft.fileIds ?? [],
    reactions: [],
    entriesByUser: new Map(),
    offered: new Map(),
  };
  const list = ctx.state.messages.get(channel.id) ?? [];
  list.push(message);
  ctx.state.messages.set(channel.id, list);
  publishMessage(ctx, 'message_posted', message);
  const parent = draft.threadTs === undefined ? undefined : findMessage(ctx, channel.id, draft.threadTs);
  if (parent !== undefined && draft.ephemeralFor === undefined)
    publishMessage(ctx, 'message_changed', parent);
  return message;
}

export function findMessage(ctx: PlatformContext, channelId: string, ts: string): MessageRecord | undefined {
  return ctx.state.messages.get(channelId)?.find((message) => message.ts === ts);
}

export function listReplies(ctx: PlatformContext, parent: MessageRecord): MessageRecord[] {
  const list = ctx.state.messages.get(parent.channelId) ?? [];
  return list.filter((m) => m.threadTs === parent.ts && m.ts !== parent.ts && m.ephemeralFor === undefined);
}

/** Puts new content in place and marks the message as edited. */
export function changeMessage(
  ctx: PlatformContext,
  message: MessageRecord,
  content: Partial<Pick<MessageRecord, 'text' | 'blocks' | 'attachments' | 'metadata'>>,
): void {
  Object.assign(message, content);
  message.editedTs = ctx.ids.ts();
  publishMessage(ctx, 'message_changed', message);
}

/** Removes it; a parent with replies stays as "This message was deleted.", as in Slack. */
export function deleteMessage(ctx: PlatformContext, message: MessageRecord): void {
  if (listReplies(ctx, message).length > 0) {
    Object.assign(message, {
      text: 'This message was deleted.',
      blocks: [],
      attachments: [],
      isTombstone: true,
    });
    publishMessage(ctx, 'message_changed', message);
    return;
  }
  const list = ctx.state.messages.get(message.channelId) ?? [];
  ctx.state.messages.set(
    message.channelId,
    list.filter((other) => other !== message),
  );
  const { channelId, ts, ephemeralFor } = message;
  const change = {
    type: 'message_deleted' as const,
    channelId,
    ts,
    ...(ephemeralFor ? { ephemeralFor } : {}),
  };
  ctx.changes.publish(change, audienceOfMessage(ctx, message));
  const parent = message.threadTs === undefined ? undefined : findMessage(ctx, channelId, message.threadTs);
  if (parent !== undefined) publishMessage(ctx, 'message_changed', parent);
}

/** Shows it anew to whoever sees it, without calling it edited. */
export function publishMessage(
  ctx: PlatformContext,
  type: 'message_posted' | 'message_changed',
  message: MessageRecord,
): void {
  ctx.changes.publish({ type, message: toShownMessage(ctx, message) }, audienceOfMessage(ctx, message));
}

/** With a viewer, also what that person chose in the message's own inputs. */
export function toShownMessage(ctx: PlatformContext, message: MessageRecord, viewerId?: string): Message {
  return {
    channelId: message.channelId,
    ts: message.ts,
    ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
    userId: message.userId,
    text: message.text,
    blocks: message.blocks,
    ...(message.attachments.length === 0 ? {} : { unfurls: message.attachments.flatMap(toUnfurl) }),
    ...(message.editedTs === undefined ? {} : { editedTs: message.editedTs }),
    ...(message.ephemeralFor === undefined ? {} : { ephemeralFor: message.ephemeralFor }),
    replyCount: message.threadTs === undefined ? listReplies(ctx, message).length : 0,
    files: message.fileIds.flatMap((id) => toSharedFile(ctx, id)),
    reactions: message.reactions.map(({ name, userIds }) => ({ name, userIds: [...userIds] })),
    entries: (viewerId === undefined ? undefined : message.entriesByUser.get(viewerId)) ?? {},
  };
}

/** Attachments of any other kind are drawn nowhere. */
function toUnfurl({ from_url: url, blocks }: JsonObject): Unfurl[] {
  return typeof url === 'string' && Array.isArray(blocks) ? [{ url, blocks: blocks as Block[] }] : [];
}

function audienceOfMessage(ctx: PlatformContext, message: MessageRecord): string[] | undefined {
  if (message.ephemeralFor !== undefined) return [message.ephemeralFor];
  const channel = ctx.state.channels.get(message.channelId);
  return channel === undefined ? [] : audienceOf(channel);
}
