import type { JsonObject } from '../../protocol.js';
import { type TelegramContext, unixNow } from '../context/platform-context.js';
import type { ChatRecord, MemberStatus } from '../context/records.js';
import { addChat, getPerson, isInside, openPrivateChat } from '../state/chats.js';
import { postMessage } from '../state/messages.js';
import { laneOf, tellOfMessage } from '../state/tell-bot.js';
import { toApiChat, toApiUser } from '../state/to-api-chat.js';

/** What a person does to the bot's place somewhere. */
interface Place {
  personId: number;
  status: MemberStatus;
}

export function setBotStatus(ctx: TelegramContext, chat: ChatRecord, { personId, status }: Place): void {
  const before = chat.members.get(ctx.bot.id) ?? 'left';
  if (before === status) return;
  chat.members.set(ctx.bot.id, status);
  getPerson(ctx, personId).isKnown = true;
  const change = {
    chat: toApiChat(ctx, chat),
    from: toApiUser(ctx, personId),
    date: unixNow(ctx),
    old_chat_member: { user: ctx.bot, status: before },
    new_chat_member: { user: ctx.bot, status },
  };
  ctx.updates.add('my_chat_member', change, laneOf(chat));
  ctx.changes.publish({ type: 'chat_changed', chat: String(chat.key) });
}

export function addBot(ctx: TelegramContext, chat: ChatRecord, { personId, status }: Place): void {
  const wasInside = isInside(chat, ctx.bot.id);
  setBotStatus(ctx, chat, { personId, status });
  if (!wasInside) postService(ctx, chat, { personId, other: { new_chat_members: [ctx.bot] } });
}

export function removeBot(ctx: TelegramContext, chat: ChatRecord, personId: number): void {
  if (!isInside(chat, ctx.bot.id)) throw new Error(`the bot is not in ${chat.title}`);
  setBotStatus(ctx, chat, { personId, status: 'kicked' });
  postService(ctx, chat, { personId, other: { left_chat_member: ctx.bot } });
}

export function setBlocked(ctx: TelegramContext, personId: number, isBlocked: boolean): void {
  const chat = openPrivateChat(ctx, personId);
  const person = getPerson(ctx, personId);
  person.hasBlocked = isBlocked;
  setBotStatus(ctx, chat, { personId, status: isBlocked ? 'kicked' : 'member' });
  ctx.changes.publish({ type: 'person_changed', personId });
}

/** The group falls silent; a supergroup with another id and its own message numbers takes its people. */
export function upgradeToSupergroup(ctx: TelegramContext, chat: ChatRecord, personId: number): ChatRecord {
  if (chat.kind !== 'group' || chat.upgradedTo !== undefined) throw new Error(`${chat.title} is no group`);
  const key = -1_001_000_000_000 + Number(chat.key);
  const supergroup = addChat(ctx, { key, kind: 'supergroup', title: chat.title });
  for (const [memberId, status] of chat.members) supergroup.members.set(memberId, status);
  postService(ctx, chat, { personId, other: { migrate_to_chat_id: key } });
  chat.upgradedTo = key;
  postService(ctx, supergroup, { personId, other: { migrate_from_chat_id: Number(chat.key) } });
  ctx.changes.publish({ type: 'chat_changed', chat: String(chat.key) });
  return supergroup;
}

function postService(
  ctx: TelegramContext,
  chat: ChatRecord,
  { personId, other }: { personId: number; other: JsonObject },
): void {
  const message = postMessage(ctx, chat, { senderId: personId, content: { other } });
  tellOfMessage(ctx, chat, { message });
}
