import { findAccount } from '../../../domain/chat/account.js';
import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import type { Inline, Line } from '../../chat/cards/line.js';
import { escapeHtml } from './escape-html.js';
import { showBold, showText } from './show-text.js';

type InlineOf<Kind extends Inline['kind']> = Extract<Inline, { kind: Kind }>;

/** The name of a chat of Telegram's, where it is known. */
export type NamePlace = (place: ChatPlace) => string | null;

/** Where nothing is known of chats. */
export const NO_NAMES: NamePlace = () => null;

/** A line as HTML. */
export function renderLine(line: Line, namePlace: NamePlace = NO_NAMES): string {
  return line.map((piece) => renderPiece(piece, namePlace)).join('');
}

function renderPiece(piece: Inline, namePlace: NamePlace): string {
  switch (piece.kind) {
    case 'text':
      return piece.bold === true ? showBold(piece.text) : showText(piece.text);
    case 'member':
      return renderMember(piece);
    case 'time':
      return renderTime(piece);
    case 'place':
      return showText(namePlace(piece.place) ?? piece.words);
    case 'link':
      return `<a href="${escapeHtml(piece.url)}">${showText(piece.text)}</a>`;
  }
}

/** Whoever is in no Telegram is called by name. */
function renderMember({ accounts, name }: InlineOf<'member'>): string {
  const userId = findAccount(accounts, 'telegram')?.userId ?? '';
  return /^\d+$/.test(userId) ? `<a href="tg://user?id=${userId}">${showText(name)}</a>` : showText(name);
}

/**
 * Telegram shows each reader their own zone; older clients show the words.
 * @see https://core.telegram.org/bots/api#date-time-entity-formatting
 */
function renderTime({ at, show, words }: InlineOf<'time'>): string {
  const format = show === 'day' ? 'wDt' : 't';
  return `<tg-time unix="${Math.floor(at.getTime() / 1000)}" format="${format}">${showText(words)}</tg-time>`;
}
