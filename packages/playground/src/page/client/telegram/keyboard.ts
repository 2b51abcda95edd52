import type { ShownMessage } from '../../../telegram-protocol.js';
import { h, spoken } from '../dom.js';
import { icon } from '../icons.js';
import { press } from './press.js';
import type { TelegramUi } from './telegram-ui.js';

type InlineButton = ShownMessage['keyboard'][number][number];

/** The keyboard under a message, row by row. */
export function renderKeyboard(tg: TelegramUi, message: ShownMessage): HTMLElement | null {
  if (message.keyboard.length === 0) return null;
  return h(
    'div',
    { class: 'keyboard', attrs: { role: 'group', 'aria-label': 'Buttons' } },
    message.keyboard.map((row) =>
      h(
        'div',
        'keyboard-row',
        row.map((button) => renderButton(tg, message, button)),
      ),
    ),
  );
}

function renderButton(tg: TelegramUi, message: ShownMessage, button: InlineButton): HTMLElement {
  const { text, url } = button;
  const attrs = { 'data-key': `key/${text}`, 'data-label': text };
  const look = `key ${button.style ?? ''}`.trim();
  if (url !== undefined) {
    const link = { ...attrs, href: url, target: '_blank', rel: 'noopener' };
    return h('a', { class: look, attrs: link }, text, icon('out'), spoken(' (opens a page)'));
  }
  const key = h('button', { class: look, attrs: { ...attrs, type: 'button' } }, text);
  if (button.copy_text !== undefined) key.append(icon('copy'));
  if (button.switch_inline_query !== undefined) key.append(icon('reply'));
  key.addEventListener('click', () => void press(tg, message, key));
  return key;
}

/** What is pressed in place of the letters: of the newest message that brought such a keyboard. */
export function renderReplyKeyboard(tg: TelegramUi, messages: readonly ShownMessage[]): HTMLElement | null {
  const message = messages.findLast(({ replyKeyboard }) => replyKeyboard.length > 0);
  if (message === undefined) return null;
  return h(
    'div',
    { class: 'keyboard', attrs: { role: 'group', 'aria-label': 'Answers' } },
    message.replyKeyboard.map((row) =>
      h(
        'div',
        'keyboard-row',
        row.map((text) => renderButton(tg, message, { text })),
      ),
    ),
  );
}
