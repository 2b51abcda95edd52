import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MemberStatus } from '../context/records.js';
import { isAdministrator, isInside } from '../state/chats.js';
import { toApiChat, toApiUser } from '../state/to-api-chat.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';
import { findTarget } from './find-target.js';

const chatOnly = z.strictObject({ chat_id: arg.chatId });

function toMember(ctx: TelegramContext, userId: number, status: MemberStatus): JsonObject {
  return { status, user: toApiUser(ctx, userId) };
}

function membersOf(chat: ChatRecord): number[] {
  return [...chat.members.keys()].filter((userId) => isInside(chat, userId));
}

const getChat = defineMethod({
  params: chatOnly,
  run(ctx, args) {
    const chat = findTarget(ctx, args.chat_id, 'read');
    return { ...toApiChat(ctx, chat), accent_color_id: 0, max_reaction_count: 11 };
  },
});

const getChatMember = defineMethod({
  params: z.strictObject({ chat_id: arg.chatId, user_id: arg.integer }),
  run(ctx, args) {
    const chat = findTarget(ctx, args.chat_id, 'read');
    if (args.user_id !== ctx.bot.id && !ctx.state.people.has(args.user_id)) {
      throw badRequest('PARTICIPANT_ID_INVALID');
    }
    return toMember(ctx, args.user_id, chat.members.get(args.user_id) ?? 'left');
  },
});

const getChatAdministrators = defineMethod({
  params: z.strictObject({ chat_id: arg.chatId, return_bots: arg.flag.optional() }),
  run(ctx, args) {
    const chat = findTarget(ctx, args.chat_id, 'read');
    if (chat.kind === 'private') throw badRequest('there are no administrators in the private chat');
    const administrators = membersOf(chat).filter((userId) => isAdministrator(chat, userId));
    return administrators.map((userId) => toMember(ctx, userId, chat.members.get(userId) ?? 'member'));
  },
});

const leaveChat = defineMethod({
  params: chatOnly,
  run(ctx, args) {
    const chat = findTarget(ctx, args.chat_id, 'write');
    if (chat.kind === 'private') throw badRequest("chat member status can't be changed in private chats");
    chat.members.set(ctx.bot.id, 'left');
    ctx.changes.publish({ type: 'chat_changed', chat: String(chat.key) });
    return true;
  },
});

export const chatMethods: Record<string, BotMethod> = {
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount: defineMethod({
    params: chatOnly,
    run: (ctx, args) => membersOf(findTarget(ctx, args.chat_id, 'read')).length,
  }),
  leaveChat,
};
