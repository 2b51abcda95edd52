import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import { cutText } from '../../chat/copy/cut-text.js';
import type { Key, Press, Rendered } from '../render/rendered.js';
import { encodePress } from './encode-press.js';

const MAX_LABEL = 64;

/** A host that Telegram opens: it refuses the whole message for one like "localhost". */
function canBeOpened(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname.includes('.');
}

async function toButton(
  key: Key,
  keep: (press: Press) => Promise<string>,
): Promise<readonly InlineKeyboardButton[]> {
  const look = {
    text: cutText(key.label, MAX_LABEL),
    ...(key.style === undefined ? {} : { style: key.style }),
  };
  if ('url' in key) return canBeOpened(key.url) ? [{ ...look, url: key.url }] : [];
  if ('copy' in key) return [{ ...look, copy_text: { text: key.copy } }];
  if ('share' in key) return [{ ...look, switch_inline_query: key.share }];
  return [{ ...look, callback_data: encodePress(key.press) ?? (await keep(key.press)) }];
}

/** The keys as Telegram takes them; what does not fit on a button goes by `keep`. Rejects as `keep` does. */
export async function toKeyboard(
  keys: Rendered['keys'],
  keep: (press: Press) => Promise<string>,
): Promise<InlineKeyboardMarkup> {
  const rows = await Promise.all(
    keys.map(async (row) => (await Promise.all(row.map((key) => toButton(key, keep)))).flat()),
  );
  return { inline_keyboard: rows.filter((row) => row.length > 0) };
}
