import type { JsonObject } from '../../protocol.js';
import type { Contact, Content } from '../../telegram-shapes.js';
import { knows } from '../api-version.js';
import type { TelegramContext } from '../context/platform-context.js';
import { unixNow } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { getPerson, isAdministrator, isInside } from '../state/chats.js';
import { keepPicture } from '../state/keep-picture.js';
import { editMessage, type MessageDraft, postMessage, removeMessage } from '../state/messages.js';
import { connectionsOf, tellOfMessage } from '../state/tell-bot.js';
import { ANONYMOUS_ADMIN_ID, CHANNEL_BOT_ID, toApiChat, toApiUser } from '../state/to-api-chat.js';
import { findEntities } from '../text/find-entities.js';

/** What else belongs to what a person says. */
export interface Saying {
  replyTo?: { id: number };
  threadId?: number;
  /** Whose words they are: a person's id, or a name alone for somebody hidden. */
  forwardedFrom?: number | string;
  contact?: Contact;
  /** The text is the caption of a picture. */
  photo?: boolean;
  /** Pictures with the same name are one album. */
  album?: string;
  /** What has no text: a sticker, a voice message, a place, in its own fields. */
  other?: JsonObject;
  /** As an anonymous administrator. */
  anonymously?: boolean;
  /** In the name of a channel. */
  asChannel?: { id: number; title: string };
}

export interface Said extends Saying {
  personId: number;
  text: string;
}

export function say(ctx: TelegramContext, chat: ChatRecord, said: Said): MessageRecord {
  const person = getPerson(ctx, said.personId);
  if (chat.upgradedTo !== undefined) throw new Error(`${chat.title} is a supergroup now: ${chat.upgradedTo}`);
  if (chat.kind === 'private') {
    if (person.hasBlocked) throw new Error(`${person.user.first_name} has blocked the bot`);
    person.hasStarted = true;
  }
  const content = buildContent(ctx, said);
  const message = postMessage(ctx, chat, {
    content,
    ...readVoice(ctx, chat, said),
    ...(said.replyTo === undefined || said.replyTo.id === 0 ? {} : { replyToId: said.replyTo.id }),
    ...(said.threadId === undefined ? {} : { threadId: said.threadId }),
    ...(said.forwardedFrom === undefined
      ? {}
      : { extra: { forward_origin: buildOrigin(ctx, said.forwardedFrom) } }),
    ...(isEphemeralCommand(ctx, chat, content) ? { ephemeral: { personId: said.personId } } : {}),
  });
  tellOfMessage(ctx, chat, { message });
  return message;
}

/** Changes a message of one's own. */
export function reword(
  ctx: TelegramContext,
  chat: ChatRecord,
  { message, text }: { message: MessageRecord; text: string },
) {
  const isText = message.content.text !== undefined;
  const { entities, caption_entities, ...rest } = message.content;
  const found = findEntities(text);
  const content: Content = isText
    ? { ...rest, text, ...(found.length === 0 ? {} : { entities: found }) }
    : { ...rest, caption: text, ...(found.length === 0 ? {} : { caption_entities: found }) };
  editMessage(ctx, message, { content });
  tellOfMessage(ctx, chat, { message, isEdit: true });
}

/** Only of talks that a business bot sees is a bot told. */
export function takeBack(ctx: TelegramContext, chat: ChatRecord, message: MessageRecord): void {
  removeMessage(ctx, chat, message);
  for (const { id, personId } of connectionsOf(ctx, chat)) {
    const payload = {
      business_connection_id: id,
      chat: toApiChat(ctx, chat, personId),
      message_ids: [message.id],
    };
    ctx.updates.add('deleted_business_messages', payload, `business ${id} ${chat.key}`);
  }
}

function buildContent(ctx: TelegramContext, said: Said): Content {
  if (said.contact !== undefined) return { contact: said.contact };
  if (said.other !== undefined) return { other: said.other };
  const found = findEntities(said.text);
  if (said.photo !== true) return { text: said.text, ...(found.length === 0 ? {} : { entities: found }) };
  return {
    photo: keepPicture(ctx),
    ...(said.text === '' ? {} : { caption: said.text }),
    ...(found.length === 0 ? {} : { caption_entities: found }),
    ...(said.album === undefined ? {} : { media_group_id: said.album }),
  };
}

function readVoice(
  ctx: TelegramContext,
  chat: ChatRecord,
  said: Said,
): Pick<MessageDraft, 'senderId' | 'senderChat'> {
  if (said.anonymously === true) {
    if (!isAdministrator(chat, said.personId)) throw new Error('only administrators speak without a name');
    return { senderId: ANONYMOUS_ADMIN_ID, senderChat: toApiChat(ctx, chat) };
  }
  if (said.asChannel === undefined) return { senderId: said.personId };
  return { senderId: CHANNEL_BOT_ID, senderChat: { ...said.asChannel, type: 'channel' } };
}

function buildOrigin(ctx: TelegramContext, from: number | string): JsonObject {
  const date = unixNow(ctx) - 60;
  if (typeof from === 'string') return { type: 'hidden_user', sender_user_name: from, date };
  return { type: 'user', sender_user: toApiUser(ctx, from), date };
}

/** A command that the bot marked so in its menu is seen by nobody else. */
function isEphemeralCommand(ctx: TelegramContext, chat: ChatRecord, { text, entities }: Content): boolean {
  if (!knows(ctx.state.settings.apiVersion, '10.2') || !isInside(chat, ctx.bot.id)) return false;
  const command = entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (text === undefined || command === undefined || chat.kind === 'private') return false;
  const name = text.slice(1, command.length).split('@')[0];
  const menus = [...ctx.state.commands].filter(([scope]) => !scope.startsWith('all_private_chats/'));
  return menus.some(([, menu]) =>
    menu.some((one) => one['command'] === name && one['is_ephemeral'] === true),
  );
}
