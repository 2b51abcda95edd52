import type { Pressed } from '../../telegram-protocol.js';
import type { InlineButton } from '../../telegram-shapes.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { CallbackAnswer, ChatRecord, MessageRecord } from '../context/records.js';
import { getPerson, isInside } from '../state/chats.js';
import { connectionsOf } from '../state/tell-bot.js';
import { toApiUser } from '../state/to-api-chat.js';
import { toApiMessage } from '../state/to-api-message.js';

/** How long the button turns. */
const ANSWER_MS = 15_000;

interface Press {
  personId: number;
  message: MessageRecord;
  button: InlineButton;
}

export async function press(ctx: TelegramContext, chat: ChatRecord, act: Press): Promise<Pressed> {
  const { button, personId } = act;
  if (button.copy_text !== undefined) {
    getPerson(ctx, personId).clipboard = button.copy_text.text;
    return { kind: 'copied', text: button.copy_text.text };
  }
  if (button.url !== undefined) return { kind: 'opened', url: button.url };
  if (button.switch_inline_query !== undefined) {
    return { kind: 'switched', query: button.switch_inline_query, where: 'chosen' };
  }
  if (button.switch_inline_query_chosen_chat !== undefined) {
    const query = button.switch_inline_query_chosen_chat['query'];
    return { kind: 'switched', query: typeof query === 'string' ? query : '', where: 'chosen' };
  }
  if (button.switch_inline_query_current_chat !== undefined) {
    return { kind: 'switched', query: button.switch_inline_query_current_chat, where: 'here' };
  }
  if (button.callback_data === undefined) return { kind: 'disabled' };
  return toPressed(ctx, personId, await askBot(ctx, chat, { ...act, data: button.callback_data }));
}

function toPressed(ctx: TelegramContext, personId: number, answer: CallbackAnswer): Pressed {
  if (answer.kind === 'none') return { kind: 'unanswered' };
  if (answer.notice !== null) {
    getPerson(ctx, personId).notices.push(answer.notice);
    ctx.changes.publish({ type: 'notice_shown', personId, ...answer.notice });
  }
  return answer;
}

function askBot(
  ctx: TelegramContext,
  chat: ChatRecord,
  act: Press & { data: string },
): Promise<CallbackAnswer> {
  const { personId, message } = act;
  const id = ctx.newId();
  return new Promise((resolve) => {
    const cancel = ctx.deadlines.after(ANSWER_MS, () => resolve({ kind: 'none' }));
    ctx.state.callbacks.set(id, {
      id,
      personId,
      chatKey: chat.key,
      message,
      askedAtMs: ctx.clock.now().getTime(),
      isAnswered: false,
      settle(answer) {
        cancel();
        resolve(answer);
      },
    });
    getPerson(ctx, personId).isKnown = true;
    ctx.updates.add('callback_query', buildQuery(ctx, chat, { ...act, id }), `user ${personId}`);
  });
}

function buildQuery(ctx: TelegramContext, chat: ChatRecord, act: Press & { data: string; id: string }) {
  const { id, personId, message, data } = act;
  const where =
    message.inlineMessageId === undefined
      ? { message: toApiMessage(ctx, message, { chat, ...ownerOf(ctx, chat) }) }
      : { inline_message_id: message.inlineMessageId };
  return {
    id,
    from: toApiUser(ctx, personId),
    ...where,
    chat_instance: `instance-${chat.key}`,
    data,
  };
}

function ownerOf(ctx: TelegramContext, chat: ChatRecord): { ownerId?: number } {
  const connection = connectionsOf(ctx, chat)[0];
  return connection === undefined || isInside(chat, ctx.bot.id) ? {} : { ownerId: connection.personId };
}
