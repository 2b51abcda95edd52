import { type ShownMessage, telegramPaths } from '../../../telegram-protocol.js';
import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { renderDots } from '../text/render-dots.js';
import { renderLink } from '../text/render-link.js';
import { clockTime } from '../time/format-date.js';
import { rowKey } from './chats.js';
import { sayHere } from './here.js';
import { renderKeyboard } from './keyboard.js';
import { renderText } from './render-text.js';
import type { TelegramUi } from './telegram-ui.js';

/** One message as it stands, with its keyboard. */
export function renderMessage(
  tg: TelegramUi,
  message: ShownMessage,
  replied: ShownMessage | undefined,
): HTMLElement {
  const { fromId, ephemeralId, date } = message;
  const { viewer } = tg.seen();
  const isOwn = fromId === viewer.id;
  const look = [isOwn ? 'own' : '', ephemeralId === null ? '' : 'private'].join(' ');
  return h(
    'li',
    {
      class: `tg-message ${look}`.trim(),
      attrs: { 'data-row': rowKey(message), tabindex: -1 },
    },
    h(
      'div',
      'tg-bubble',
      isOwn && !message.isViaBot ? null : renderFrom(tg, message, isOwn),
      ephemeralId === null ? null : h('p', 'tg-only-you', icon('eye'), 'Only you see this'),
      replied === undefined ? null : renderQuote(replied),
      renderContent(tg, message),
      h(
        'p',
        'tg-at',
        message.isEdited ? 'edited ' : null,
        h(
          'time',
          { attrs: { datetime: new Date(date * 1000).toISOString() } },
          clockTime(new Date(date * 1000), tg.seen().timeZone),
        ),
      ),
    ),
    renderKeyboard(tg, message),
    renderReply(tg, message),
  );
}

function renderFrom(tg: TelegramUi, { from, isViaBot }: ShownMessage, isOwn: boolean): HTMLElement {
  const via = isViaBot ? `via @${tg.seen().bot.username}` : '';
  return h('p', 'tg-from', isOwn ? null : h('b', {}, from), via === '' ? null : h('span', {}, via));
}

function renderQuote({ from, text }: ShownMessage): HTMLElement {
  return h('blockquote', 'tg-quote', h('b', {}, from), h('span', {}, renderDots(text.split('\n')[0] ?? '')));
}

function renderContent(tg: TelegramUi, message: ShownMessage): HTMLElement[] {
  const { text, entities, photoId, document: file, contact } = message;
  const reader = {
    timeZone: tg.seen().timeZone,
    say: (command: string) => void sayHere(tg, command),
  };
  return [
    photoId === null ? null : renderPhoto(photoId, text),
    file === null
      ? null
      : h('p', {}, renderLink(`${location.origin}${telegramPaths.files}${file.fileId}`, file.name)),
    contact === null ? null : h('p', {}, `${contact.first_name}, ${contact.phone_number}`),
    text === '' ? null : h('div', 'tg-text', renderText(text, entities, reader)),
  ].filter((part) => part !== null);
}

function renderPhoto(photoId: string, caption: string): HTMLElement {
  const src = `${telegramPaths.files}${photoId}`;
  const image = h('img', { class: 'picture', attrs: { src, alt: caption === '' ? 'Picture' : caption } });
  return h('a', { attrs: { href: src, target: '_blank', rel: 'noopener' } }, image);
}

function renderReply(tg: TelegramUi, message: ShownMessage): HTMLElement {
  const from = message.text.split('\n')[0] ?? '';
  const reply = iconButton(icon('reply'), 'Reply', () => tg.session.answer(message));
  reply.setAttribute('aria-label', `Reply to ${from.slice(0, 40) || message.from}`);
  reply.classList.add('tg-reply');
  return reply;
}
