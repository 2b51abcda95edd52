import type { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { InlineButton, InlineKeyboard } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import { toJson } from '../state/to-api-message.js';
import type { inlineKeyboard, replyMarkup } from './keyboard-arguments.js';

/** @see https://core.telegram.org/bots/api#inlinekeyboardbutton */
const CALLBACK_DATA_BYTES = 64;
const COPY_TEXT_LENGTH = 256;
/** Not published; what the server refuses beyond. */
const BUTTONS_AT_MOST = 100;

/** Null for no keyboard, also an empty one. */
export function readKeyboard(markup: z.infer<typeof inlineKeyboard>): InlineKeyboard | null {
  const rows = toJson(markup?.inline_keyboard ?? []) as unknown as InlineButton[][];
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return null;
  if (filled.flat().length > BUTTONS_AT_MOST) throw badRequest('reply markup is too long');
  for (const button of filled.flat()) checkButton(button);
  return { inline_keyboard: filled };
}

export function readReplyMarkup(markup: z.infer<typeof replyMarkup>): {
  keyboard?: InlineKeyboard;
  replyMarkup?: JsonObject;
} {
  if (markup === undefined) return {};
  const { inline_keyboard, ...other } = markup;
  if (inline_keyboard === undefined) return { replyMarkup: toJson(other) };
  const keyboard = readKeyboard({ inline_keyboard });
  return keyboard === null ? {} : { keyboard };
}

const ACTIONS = [
  'callback_data',
  'url',
  'copy_text',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'web_app',
  'login_url',
  'callback_game',
  'pay',
  'disabled',
] as const;

const NOT_FOR_BUSINESS = [
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'web_app',
] as const;

/** Some buttons cannot stand under what is written in a seller's name. */
export function assertForBusiness(keyboard: InlineKeyboard | null | undefined): void {
  const buttons = keyboard?.inline_keyboard.flat() ?? [];
  if (buttons.some((button) => NOT_FOR_BUSINESS.some((action) => button[action] !== undefined))) {
    throw badRequest('BUTTON_TYPE_INVALID');
  }
}

function checkButton(button: InlineButton): void {
  if (button.text.trim() === '')
    throw badRequest('Can\'t parse inline keyboard button: Field "text" must be non-empty');
  const actions = ACTIONS.filter((action) => button[action] !== undefined);
  if (actions.length === 0) {
    throw badRequest("Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (actions.length > 1) {
    throw badRequest(`Can't parse inline keyboard button: exactly one of ${actions.join(', ')} may be used`);
  }
  checkData(button);
  if (button.url !== undefined) checkUrl(button.url);
}

function checkData({ callback_data: data, copy_text: copy }: InlineButton): void {
  if (data !== undefined && (data === '' || Buffer.byteLength(data) > CALLBACK_DATA_BYTES)) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
  if (copy !== undefined && (copy.text === '' || copy.text.length > COPY_TEXT_LENGTH)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

/** Hosts without a dot, such as localhost, are no addresses to Telegram. */
function checkUrl(url: string): void {
  const refuse = (reason: string) => badRequest(`inline keyboard button URL '${url}' is invalid: ${reason}`);
  if (!URL.canParse(url)) throw refuse('Wrong HTTP URL');
  const { protocol, hostname } = new URL(url);
  if (!['http:', 'https:', 'tg:', 'ton:', 'tonsite:'].includes(protocol))
    throw refuse('Unsupported URL protocol');
  if (protocol.startsWith('http') && !hostname.includes('.') && !hostname.startsWith('[')) {
    throw refuse('Wrong HTTP URL');
  }
}
