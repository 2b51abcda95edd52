import { z } from 'zod';
import { connectionShape } from '../instant/business-connections.js';
import { handleBusinessConnection } from '../instant/handle-business-connection.js';
import { handleBusinessMessage } from '../instant/handle-business-message.js';
import { handleChosenResult } from '../instant/handle-chosen-result.js';
import { handleGuestMessage } from '../instant/handle-guest-message.js';
import { handleInlineQuery } from '../instant/handle-inline-query.js';
import type { InstantDeps } from '../instant/instant-deps.js';
import type { TelegramDeps } from './deps/telegram-deps.js';
import { messageShape, type TelegramWords, userShape } from './updates/shapes.js';
import { toAsker } from './updates/to-asker.js';

const inlineShape = z.looseObject({ id: z.string(), from: userShape, query: z.string() });
const chosenShape = z.looseObject({
  from: userShape,
  query: z.string(),
  inline_message_id: z.string().optional(),
});
const businessShape = messageShape.extend({
  business_connection_id: z.string(),
  sender_business_bot: z.looseObject({}).optional(),
});
const guestShape = messageShape.extend({ guest_query_id: z.string() });

const toInstantDeps = (deps: TelegramDeps): InstantDeps => ({ ...deps, botUsername: deps.botName.known });

const textOf = (words: TelegramWords | undefined): string => (words?.text ?? words?.caption ?? '').trim();

/** What is done in chats that are not the bot's own. */
export const OUTSIDE_HANDLERS = {
  async inline_query(deps: TelegramDeps, told: unknown) {
    const { from, ...asked } = inlineShape.parse(told);
    await handleInlineQuery(toInstantDeps(deps), toAsker(from), asked);
  },
  async chosen_inline_result(deps: TelegramDeps, told: unknown) {
    const { from, query, inline_message_id: inlineMessageId } = chosenShape.parse(told);
    if (inlineMessageId === undefined) return;
    await handleChosenResult(toInstantDeps(deps), toAsker(from), { query, inlineMessageId });
  },
  async business_connection(deps: TelegramDeps, told: unknown) {
    const user = userShape.parse(z.looseObject({ user: z.unknown() }).parse(told).user);
    await handleBusinessConnection(toInstantDeps(deps), toAsker(user), connectionShape.parse(told));
  },
  async business_message(deps: TelegramDeps, told: unknown) {
    const message = businessShape.parse(told);
    const { from, chat, message_id: messageId, business_connection_id: connectionId } = message;
    if (from === undefined) return;
    await handleBusinessMessage(toInstantDeps(deps), toAsker(from), {
      ...{ connectionId, messageId, chatId: chat.id, text: message.text ?? '' },
      isByBot: message.sender_business_bot !== undefined,
    });
  },
  async guest_message(deps: TelegramDeps, told: unknown) {
    const message = guestShape.parse(told);
    const { from, guest_query_id: queryId, message_id: messageId, quote } = message;
    if (from === undefined || from.is_bot) return;
    const quoted = quote?.text ?? (textOf(message.reply_to_message) || textOf(message.external_reply));
    const mention = { queryId, messageId, text: textOf(message), quoted };
    await handleGuestMessage(toInstantDeps(deps), toAsker(from), mention);
  },
};
