import { z } from 'zod';
import { badRequest } from '../bot-api-error.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { findMessage, removeMessage } from '../state/messages.js';
import { connectionsOf } from '../state/tell-bot.js';
import { toBusinessConnection } from '../state/to-business-connection.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';
import { findBusinessTarget, findConnection } from './find-target.js';

const getBusinessConnection = defineMethod({
  since: '7.2',
  params: z.strictObject({ business_connection_id: arg.text }),
  run(ctx, args) {
    const connection = ctx.state.connections.get(args.business_connection_id);
    if (connection === undefined) throw badRequest('business connection not found');
    return toBusinessConnection(ctx, connection);
  },
});

/** The seller's talks share no counter here: a number names the newest message that has it. */
const deleteBusinessMessages = defineMethod({
  since: '9.0',
  params: z.strictObject({ business_connection_id: arg.text, message_ids: arg.integers }),
  run(ctx, args) {
    const connection = findConnection(ctx, args.business_connection_id);
    const chats = [...ctx.state.chats.values()].filter((chat) =>
      connectionsOf(ctx, chat).includes(connection),
    );
    const found: { chat: ChatRecord; message: MessageRecord }[] = [];
    for (const id of args.message_ids) {
      const message = newest(chats.flatMap((chat) => findMessage(chat, id) ?? []));
      const chat = chats.find(({ key }) => key === message?.chatKey);
      if (message === undefined || chat === undefined) throw badRequest('message to delete not found');
      const isByBot = message.businessConnectionId !== undefined;
      const { can_delete_all_messages: all, can_delete_outgoing_messages: own } = connection.rights;
      if (all !== true && !(isByBot && own === true)) throw badRequest('BOT_ACCESS_FORBIDDEN');
      found.push({ chat, message });
    }
    for (const { chat, message } of found) removeMessage(ctx, chat, message);
    return true;
  },
});

function newest(messages: MessageRecord[]): MessageRecord | undefined {
  return messages.reduce<MessageRecord | undefined>(
    (latest, message) => (latest === undefined || message.date >= latest.date ? message : latest),
    undefined,
  );
}

const readBusinessMessage = defineMethod({
  since: '9.0',
  params: z.strictObject({
    business_connection_id: arg.text,
    chat_id: arg.integer,
    message_id: arg.integer,
  }),
  run(ctx, args) {
    const { chat, connection } = findBusinessTarget(ctx, args.business_connection_id, args.chat_id);
    if (connection.rights['can_read_messages'] !== true) throw badRequest('BOT_ACCESS_FORBIDDEN');
    if (findMessage(chat, args.message_id) === undefined) throw badRequest('MESSAGE_ID_INVALID');
    return true;
  },
});

export const businessMethods: Record<string, BotMethod> = {
  getBusinessConnection,
  deleteBusinessMessages,
  readBusinessMessage,
};
