import { z } from 'zod';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import { findChat } from '../state/chats.js';
import { postMessage } from '../state/messages.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';
import { readInlineResult, readInlineResults } from './read-inline-results.js';

/** Not published; seen at about 15 s for presses. */
const CALLBACK_WINDOW_MS = 15_000;
const INLINE_WINDOW_MS = 30_000;
const NOTICE_LENGTH = 200;
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

function isOver(ctx: TelegramContext, askedAtMs: number, windowMs: number): boolean {
  return ctx.clock.now().getTime() - askedAtMs > windowMs;
}

const answerCallbackQuery = defineMethod({
  params: z.strictObject({
    callback_query_id: arg.text,
    text: arg.text.optional(),
    show_alert: arg.flag.optional(),
    url: arg.text.optional(),
    cache_time: arg.integer.optional(),
  }),
  run(ctx, args) {
    const callback = ctx.state.callbacks.get(args.callback_query_id);
    if (callback === undefined || callback.isAnswered) throw badRequest(TOO_OLD);
    if (isOver(ctx, callback.askedAtMs, CALLBACK_WINDOW_MS)) throw badRequest(TOO_OLD);
    if ((args.text ?? '').length > NOTICE_LENGTH) throw badRequest('MESSAGE_TOO_LONG');
    if (args.url !== undefined && !isOwnLink(ctx, args.url)) throw badRequest('URL_INVALID');
    callback.isAnswered = true;
    const hasText = args.text !== undefined && args.text !== '';
    const notice = hasText ? { text: args.text ?? '', isAlert: args.show_alert === true } : null;
    callback.settle({ kind: 'answered', notice, url: args.url ?? null });
    return true;
  },
});

function isOwnLink(ctx: TelegramContext, url: string): boolean {
  return url.toLowerCase().startsWith(`https://t.me/${ctx.bot.username.toLowerCase()}?start=`);
}

const button = z
  .strictObject({
    text: z.string(),
    start_parameter: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/, 'START_PARAM_INVALID')
      .optional(),
    web_app: arg.object.optional(),
  })
  .optional();

const answerInlineQuery = defineMethod({
  params: z.strictObject({
    inline_query_id: arg.text,
    results: arg.objects,
    cache_time: arg.integer.optional(),
    is_personal: arg.flag.optional(),
    next_offset: arg.text.optional(),
    button,
  }),
  run(ctx, args) {
    const results = readInlineResults(ctx, args.results);
    const query = ctx.state.inlineQueries.get(args.inline_query_id);
    if (query === undefined || query.isAnswered) throw badRequest(TOO_OLD);
    if (isOver(ctx, query.askedAtMs, INLINE_WINDOW_MS)) throw badRequest(TOO_OLD);
    query.isAnswered = true;
    query.settle({
      results,
      button:
        args.button === undefined
          ? null
          : { text: args.button.text, startParameter: args.button.start_parameter ?? null },
      cacheTime: args.cache_time ?? 300,
      isPersonal: args.is_personal === true,
    });
    return true;
  },
});

const answerGuestQuery = defineMethod({
  since: '10.0',
  params: z.strictObject({ guest_query_id: arg.text, result: arg.object }),
  run(ctx, args) {
    const { content, keyboard } = readInlineResult(ctx, args.result);
    const query = ctx.state.guestQueries.get(args.guest_query_id);
    const chat = query === undefined ? undefined : findChat(ctx, query.chatKey);
    if (query === undefined || chat === undefined || query.isAnswered) throw badRequest(TOO_OLD);
    query.isAnswered = true;
    const inlineMessageId = `guest_${ctx.newId()}`;
    postMessage(ctx, chat, {
      senderId: ctx.bot.id,
      content,
      ...(keyboard === null ? {} : { keyboard }),
      ...(query.threadId === undefined ? {} : { threadId: query.threadId }),
      replyToId: query.messageId,
      inlineMessageId,
    });
    return { inline_message_id: inlineMessageId };
  },
});

export const queryMethods: Record<string, BotMethod> = {
  answerCallbackQuery,
  answerInlineQuery,
  answerGuestQuery,
};
