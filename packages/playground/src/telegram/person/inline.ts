import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, InlineAnswer, InlineResult, MessageRecord } from '../context/records.js';
import { getPerson, isInside } from '../state/chats.js';
import { postMessage } from '../state/messages.js';
import { tellOfMessage } from '../state/tell-bot.js';
import { toApiUser } from '../state/to-api-chat.js';

/** What a bot offers under "@bot query", and where it would go. */
export interface InlineOffer extends InlineAnswer {
  chat: ChatRecord['key'];
  query: string;
  personId: number;
}

/** How long the app waits for results. */
const ANSWER_MS = 30_000;

/** Null when the bot offered nothing in time. */
export function searchInline(
  ctx: TelegramContext,
  chat: ChatRecord,
  { personId, query }: { personId: number; query: string },
): Promise<InlineOffer | null> {
  const id = ctx.newId();
  return new Promise((resolve) => {
    const cancel = ctx.deadlines.after(ANSWER_MS, () => resolve(null));
    ctx.state.inlineQueries.set(id, {
      id,
      personId,
      chatKey: chat.key,
      query,
      askedAtMs: ctx.clock.now().getTime(),
      isAnswered: false,
      settle(answer) {
        cancel();
        resolve(answer === null ? null : { ...answer, chat: chat.key, query, personId });
      },
    });
    getPerson(ctx, personId).isKnown = true;
    const payload = {
      id,
      from: toApiUser(ctx, personId),
      query: query.slice(0, 256),
      offset: '',
      chat_type: chatType(chat, personId),
    };
    ctx.updates.add('inline_query', payload, `user ${personId}`);
  });
}

function chatType(chat: ChatRecord, personId: number): string {
  if (chat.kind === 'dialog') return 'private';
  return chat.kind === 'private' && chat.key === personId ? 'sender' : chat.kind;
}

/** Only what has a keyboard gets an id by which the bot can edit it. */
export function chooseResult(
  ctx: TelegramContext,
  chat: ChatRecord,
  { offer, result }: { offer: InlineOffer; result: InlineResult },
): MessageRecord {
  const { personId, query } = offer;
  const { content, keyboard } = result;
  const inline = keyboard === null ? {} : { keyboard, inlineMessageId: `AgAAA${ctx.newId()}` };
  const message = postMessage(ctx, chat, { senderId: personId, content, viaBot: true, ...inline });
  const payload = {
    result_id: result.id,
    from: toApiUser(ctx, personId),
    query,
    ...('inlineMessageId' in inline ? { inline_message_id: inline.inlineMessageId } : {}),
  };
  ctx.updates.add('chosen_inline_result', payload, `user ${personId}`);
  if (isInside(chat, ctx.bot.id)) tellOfMessage(ctx, chat, { message });
  return message;
}
