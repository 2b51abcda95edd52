import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import { cutText } from '../../chat/copy/cut-text.js';
import type { Key, Press, Rendered } from '../render/rendered.js';
import { encodePress } from './encode-press.js';

const MAX_LABEL = 64;

async function toButton(key: Key, keep: (press: Press) => Promise<string>): Promise<InlineKeyboardButton> {
  const look = {
    text: cutText(key.label, MAX_LABEL),
    ...(key.style === undefined ? {} : { style: key.style }),
  };
  if ('url' in key) return { ...look, url: key.url };
  if ('copy' in key) return { ...look, copy_text: { text: key.copy } };
  if ('share' in key) return { ...look, switch_inline_query: key.share };
  return { ...look, callback_data: encodePress(key.press) ?? (await keep(key.press)) };
}

/** The keys as Telegram takes them; what does not fit on a button goes by `keep`. Rejects as `keep` does. */
export async function toKeyboard(
  keys: Rendered['keys'],
  keep: (press: Press) => Promise<string>,
): Promise<InlineKeyboardMarkup> {
  const rows = keys.map((row) => Promise.all(row.map((key) => toButton(key, keep))));
  return { inline_keyboard: await Promise.all(rows) };
}
