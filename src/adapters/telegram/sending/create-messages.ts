import type { InlineKeyboardMarkup } from '@grammyjs/types';
import type { CallFailure } from '../api/failure.js';
import { readFailure } from '../api/read-failure.js';
import type { TelegramApi, Upload } from '../api/telegram-api.js';
import { TelegramCallError } from '../api/telegram-call-error.js';
import type { Rendered } from '../render/rendered.js';
import { createFallback } from './create-fallback.js';
import { isGone, isUnchanged } from './read-refusal.js';
import type { PostTo, ShownAt } from './shown-at.js';
import { spellAddresses } from './spell-addresses.js';

export interface MessagesDeps {
  readonly api: TelegramApi;
  readonly drawKeyboard: (keys: Rendered['keys']) => Promise<InlineKeyboardMarkup>;
  /** The picture of an address. */
  readonly drawQr: (address: string) => Promise<Buffer>;
}

/** Messages as they stand in Telegram. All methods reject as `TelegramApi.call` does. */
export interface Messages {
  /** Refused, too, where it is for one person's eyes and the server showed it to all. */
  post(to: PostTo, rendered: Rendered): Promise<ShownAt>;
  /** The one answer to a mention, in a chat that we do not see. */
  answerGuest(queryId: string, rendered: Rendered): Promise<ShownAt>;
  /** `gone`: it is not there any more, or no message that can be edited so. */
  edit(at: ShownAt, rendered: Rendered): Promise<'edited' | 'gone'>;
  /** Nothing there is as good. */
  remove(at: ShownAt): Promise<void>;
}

/** Pay links are not unfurled: the pay page would be fetched, and its amount shown to whoever reads along. */
const QUIET = { is_disabled: true } as const;

interface Drawing extends MessagesDeps {
  readonly draw: (keys: Rendered['keys']) => Promise<{ readonly reply_markup?: InlineKeyboardMarkup }>;
}

export function createMessages(deps: MessagesDeps): Messages {
  const withFallback = createFallback();
  const drawing: Drawing = {
    ...deps,
    draw: async (keys) => (keys.length === 0 ? {} : { reply_markup: await deps.drawKeyboard(keys) }),
  };
  return {
    post: (to, rendered) => withFallback(spellAddresses(rendered), (shown) => post(drawing, to, shown)),
    answerGuest: (queryId, rendered) => answerGuest(drawing, queryId, spellAddresses(rendered)),
    edit: (at, rendered) =>
      settle(() => withFallback(spellAddresses(rendered), (shown) => change(drawing, at, shown))),
    async remove(at) {
      await settle(() => remove(deps.api, at));
    },
  };
}

/** As a server refuses what it cannot show one person alone. */
const SHOWN_TO_ALL: CallFailure = {
  kind: 'refused',
  code: 400,
  description: 'EPHEMERAL_MESSAGE_SHOWN_TO_ALL',
  retryAfterMs: null,
  migratedTo: null,
};

/** A server ignores parameters that it does not know: what it shows to all, and was for one, is taken away at once. */
async function post(drawing: Drawing, to: PostTo, rendered: Rendered): Promise<ShownAt> {
  const at = await send(drawing, to, rendered);
  if (to.only === undefined || at.kind === 'ephemeral') return at;
  await settle(() => remove(drawing.api, at));
  throw new TelegramCallError('sendMessage', SHOWN_TO_ALL);
}

async function send(
  { api, draw, drawQr }: Drawing,
  to: PostTo,
  { html, keys, picture }: Rendered,
): Promise<ShownAt> {
  const common = { ...toAddress(to), ...(await draw(keys)), parse_mode: 'HTML' as const };
  if (picture === undefined) {
    const sent = await api.call('sendMessage', { ...common, text: html, link_preview_options: QUIET });
    return toShownAt(to, sent);
  }
  const photo: Upload = { source: await drawQr(picture.payUrl), filename: 'qr.png' };
  return toShownAt(to, await api.call('sendPhoto', { ...common, photo, caption: html }));
}

async function answerGuest(
  { api, draw }: Drawing,
  queryId: string,
  { html, keys }: Rendered,
): Promise<ShownAt> {
  const content = { message_text: html, parse_mode: 'HTML' as const, link_preview_options: QUIET };
  const article = {
    type: 'article' as const,
    id: 'answer',
    title: 'Paylink',
    input_message_content: content,
  };
  const result = { ...article, ...(await draw(keys)) };
  const sent = await api.call('answerGuestQuery', { guest_query_id: queryId, result });
  return { kind: 'inline', inlineMessageId: sent.inline_message_id };
}

async function change({ api, draw }: Drawing, at: ShownAt, { html, keys }: Rendered): Promise<void> {
  const shown = { text: html, parse_mode: 'HTML' as const, link_preview_options: QUIET };
  const content = { ...shown, ...(await draw(keys)) };
  if (at.kind === 'ephemeral') await api.call('editEphemeralMessageText', { ...toEphemeral(at), ...content });
  else await api.call('editMessageText', { ...toPosition(at), ...content });
}

async function remove(api: TelegramApi, at: ShownAt): Promise<void> {
  if (at.kind === 'ephemeral') await api.call('deleteEphemeralMessage', toEphemeral(at));
  // What was posted by way of inline mode is whoever posted it's to delete.
  if (at.kind === 'message') await api.call('deleteMessage', toPlace(at));
}

/** An edit that changes nothing is as good as one that does. */
async function settle(act: () => Promise<void>): Promise<'edited' | 'gone'> {
  try {
    await act();
    return 'edited';
  } catch (error) {
    const failure = readFailure(error);
    if (isUnchanged(failure)) return 'edited';
    if (isGone(failure)) return 'gone';
    throw error;
  }
}

function toAddress({ chatId, threadId, connectionId, replyTo, only }: PostTo) {
  const repliesTo =
    replyTo === undefined ? undefined : { message_id: replyTo, allow_sending_without_reply: true };
  return {
    chat_id: chatId,
    ...(threadId == null ? {} : { message_thread_id: threadId }),
    ...(connectionId === undefined ? {} : { business_connection_id: connectionId }),
    ...(repliesTo === undefined ? {} : { reply_parameters: repliesTo }),
    ...(only === undefined ? {} : toReceiver(only)),
  };
}

/** https://core.telegram.org/bots/api#ephemeralmessageparameters */
function toReceiver({ userId, doing }: NonNullable<PostTo['only']>) {
  const receiver = { receiver_user_id: userId };
  if (doing?.kind === 'press') {
    return { ephemeral_message_parameters: { ...receiver, callback_query_id: doing.callbackId } };
  }
  const answered =
    doing === undefined ? {} : { reply_parameters: { ephemeral_message_id: doing.ephemeralId } };
  return { ephemeral_message_parameters: receiver, ...answered };
}

interface Sent {
  readonly message_id: number;
  readonly ephemeral_message_id?: number;
}

function toShownAt({ chatId, connectionId, only }: PostTo, sent: Sent): ShownAt {
  const { message_id: messageId, ephemeral_message_id: ephemeralId } = sent;
  if (only !== undefined && ephemeralId !== undefined) {
    return { kind: 'ephemeral', chatId, userId: only.userId, ephemeralId };
  }
  return { kind: 'message', chatId, messageId, ...(connectionId === undefined ? {} : { connectionId }) };
}

function toEphemeral({ chatId, userId, ephemeralId }: Extract<ShownAt, { kind: 'ephemeral' }>) {
  return { chat_id: chatId, receiver_user_id: userId, ephemeral_message_id: ephemeralId };
}

function toPlace({ chatId, messageId }: Extract<ShownAt, { kind: 'message' }>) {
  return { chat_id: chatId, message_id: messageId };
}

function toPosition(at: Extract<ShownAt, { kind: 'message' | 'inline' }>) {
  if (at.kind === 'inline') return { inline_message_id: at.inlineMessageId };
  const { connectionId } = at;
  return { ...toPlace(at), ...(connectionId === undefined ? {} : { business_connection_id: connectionId }) };
}
