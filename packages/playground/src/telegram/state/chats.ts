import type { ChatKey } from '../../telegram-protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MemberStatus, PersonRecord } from '../context/records.js';

export function getPerson(ctx: TelegramContext, personId: number): PersonRecord {
  const person = ctx.state.people.get(personId);
  if (person === undefined) throw new Error(`nobody here has the id ${personId}`);
  return person;
}

export function findChat(ctx: TelegramContext, key: ChatKey): ChatRecord | undefined {
  return ctx.state.chats.get(key);
}

/** The person's chat with the bot, made when somebody first looks. */
export function openPrivateChat(ctx: TelegramContext, personId: number): ChatRecord {
  const { user } = getPerson(ctx, personId);
  return findChat(ctx, personId) ?? addChat(ctx, { key: personId, kind: 'private', title: user.first_name });
}

/** What two people say to each other. */
export function openDialog(ctx: TelegramContext, oneId: number, otherId: number): ChatRecord {
  const [first, second] = oneId < otherId ? [oneId, otherId] : [otherId, oneId];
  const key = `${first}:${second}`;
  const existing = findChat(ctx, key);
  if (existing !== undefined) return existing;
  const title = [first, second].map((id) => getPerson(ctx, id).user.first_name).join(', ');
  const dialog = addChat(ctx, { key, kind: 'dialog', title });
  for (const id of [first, second]) dialog.members.set(id, 'member');
  return dialog;
}

export function addChat(
  ctx: TelegramContext,
  { key, kind, title }: Pick<ChatRecord, 'key' | 'kind' | 'title'>,
): ChatRecord {
  const chat: ChatRecord = {
    key,
    kind,
    title,
    members: new Map(),
    topics: null,
    messages: [],
    lastMessageId: 0,
    lastEphemeralId: 0,
  };
  if (kind === 'private') {
    chat.members.set(Number(key), 'member');
    chat.members.set(ctx.bot.id, 'member');
  }
  ctx.state.chats.set(key, chat);
  return chat;
}

const INSIDE: readonly MemberStatus[] = ['creator', 'administrator', 'member'];

export function isInside(chat: ChatRecord, userId: number): boolean {
  const status = chat.members.get(userId);
  return status !== undefined && INSIDE.includes(status);
}

export function isAdministrator(chat: ChatRecord, userId: number): boolean {
  const status = chat.members.get(userId);
  return status === 'creator' || status === 'administrator';
}

/** The one that talks with that person in a dialog. */
export function otherOf(chat: ChatRecord, personId: number): number {
  const other = [...chat.members.keys()].find((id) => id !== personId);
  if (other === undefined) throw new Error(`${personId} talks with nobody in ${chat.key}`);
  return other;
}
