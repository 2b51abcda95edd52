import type { CallFailure } from '../../src/adapters/telegram/api/failure.js';
import type { TelegramApi } from '../../src/adapters/telegram/api/telegram-api.js';
import { TelegramCallError } from '../../src/adapters/telegram/api/telegram-call-error.js';

export interface FakeCall {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A message as it stands in a chat, or before one person there. */
export interface FakeMessage {
  readonly id: number;
  readonly chatId: number;
  /** Null: everybody in the chat sees it. */
  readonly onlyFor: number | null;
  text: string;
  buttons: readonly FakeButton[];
}

export interface FakeButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
}

export interface FakeTelegramApi extends TelegramApi {
  readonly calls: readonly FakeCall[];
  /** People who never began a chat with the bot, or blocked it, and chats that it was taken out of. */
  readonly closed: Set<number>;
  /** What the next calls of a method come to instead, in this order. */
  failNext(name: string, ...failures: readonly CallFailure[]): void;
  /** What stands in a chat for all of it, oldest first. */
  seenIn(chatId: number): readonly FakeMessage[];
  /** What one person alone sees in it. */
  seenBy(userId: number, chatId: number): readonly FakeMessage[];
  callsOf(name: string): readonly FakeCall['args'][];
}

export const refusedWith = (code: number, description: string, more: object = {}): CallFailure =>
  ({ kind: 'refused', code, description, retryAfterMs: null, migratedTo: null, ...more }) as CallFailure;

export const BOT_NAME = 'paylink_bot';

interface Refusing {
  readonly code: number;
  readonly description: string;
}

const GONE: Refusing = { code: 400, description: 'Bad Request: message to edit not found' };
const NOT_MODIFIED: Refusing = { code: 400, description: 'Bad Request: message is not modified' };
const FORBIDDEN: Refusing = { code: 403, description: 'Forbidden: bot was blocked by the user' };

/** Telegram, as far as messages and presses go, in memory. `hasEphemeral`: whether it is of Bot API 10.2 or newer. */
export function createFakeTelegramApi({ hasEphemeral = true } = {}): FakeTelegramApi {
  const calls: FakeCall[] = [];
  const closed = new Set<number>();
  const failures = new Map<string, CallFailure[]>();
  const messages: FakeMessage[] = [];
  const inline = new Map<string, FakeMessage>();
  let lastId = 100;

  const refuse = (name: string, { code, description }: Refusing): never => {
    throw new TelegramCallError(name, refusedWith(code, description));
  };
  const buttonsOf = (args: FakeCall['args']): readonly FakeButton[] => {
    const markup = args['reply_markup'] as { inline_keyboard?: FakeButton[][] } | undefined;
    return markup?.inline_keyboard?.flat() ?? [];
  };

  function post(name: string, args: FakeCall['args']) {
    const chatId = Number(args['chat_id']);
    if (closed.has(chatId)) refuse(name, FORBIDDEN);
    const only = args['ephemeral_message_parameters'] as { receiver_user_id: number } | undefined;
    const onlyFor = hasEphemeral && only !== undefined ? only.receiver_user_id : null;
    lastId += 1;
    const text = String(args['text'] ?? args['caption'] ?? '');
    messages.push({ id: lastId, chatId, onlyFor, text, buttons: buttonsOf(args) });
    return onlyFor === null ? { message_id: lastId } : { message_id: 0, ephemeral_message_id: lastId };
  }

  function findMessage(args: FakeCall['args']): FakeMessage | undefined {
    const inlineId = args['inline_message_id'];
    if (typeof inlineId === 'string') {
      const found = inline.get(inlineId) ?? { id: 0, chatId: 0, onlyFor: null, text: '', buttons: [] };
      inline.set(inlineId, found);
      return found;
    }
    const id = Number(args['ephemeral_message_id'] ?? args['message_id']);
    return messages.find((message) => message.chatId === Number(args['chat_id']) && message.id === id);
  }

  function edit(name: string, args: FakeCall['args']) {
    if (closed.has(Number(args['chat_id']))) refuse(name, FORBIDDEN);
    const message = findMessage(args);
    if (message === undefined) return refuse(name, GONE);
    const text = args['text'] === undefined ? message.text : String(args['text']);
    const buttons = buttonsOf(args);
    const isSame = text === message.text && JSON.stringify(buttons) === JSON.stringify(message.buttons);
    if (isSame) refuse(name, NOT_MODIFIED);
    Object.assign(message, { text, buttons });
    return true;
  }

  function remove(name: string, args: FakeCall['args']) {
    const message = findMessage(args);
    if (message === undefined) return refuse(name, GONE);
    messages.splice(messages.indexOf(message), 1);
    return true;
  }

  function answer(name: string, args: FakeCall['args']): unknown {
    if (name === 'getMe') return { id: 7, is_bot: true, first_name: 'Paylink', username: BOT_NAME };
    if (name === 'deleteEphemeralMessage' && Object.keys(args).length === 0) {
      return refuse(name, {
        code: hasEphemeral ? 400 : 404,
        description: hasEphemeral ? 'Bad Request' : 'Not Found',
      });
    }
    if (name.startsWith('send')) return post(name, args);
    if (name.startsWith('edit')) return edit(name, args);
    if (name.startsWith('delete')) return remove(name, args);
    if (name === 'answerGuestQuery') return { inline_message_id: `guest-${String(args['guest_query_id'])}` };
    return true;
  }

  return {
    calls,
    closed,
    async call(name, args) {
      calls.push({ name, args: args as FakeCall['args'] });
      const failure = failures.get(name)?.shift();
      if (failure !== undefined) throw new TelegramCallError(name, failure);
      return answer(name, args as FakeCall['args']) as never;
    },
    failNext(name, ...next) {
      failures.set(name, [...(failures.get(name) ?? []), ...next]);
    },
    seenIn: (chatId) => messages.filter((message) => message.chatId === chatId && message.onlyFor === null),
    seenBy: (userId, chatId) =>
      messages.filter((message) => message.chatId === chatId && message.onlyFor === userId),
    callsOf: (name) => calls.filter((call) => call.name === name).map(({ args }) => args),
  };
}
