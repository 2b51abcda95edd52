import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { openMenu } from '../menu.js';
import { listCommands } from './chats.js';
import { hereOf, sayHere } from './here.js';
import { createReplyBar } from './reply-bar.js';
import type { TelegramUi } from './telegram-ui.js';

export type ComposerParts = ReturnType<typeof buildComposerParts>;

/** Above the line what may be meant and what is answered; in it the bot's menu, the field and the way out. */
export function buildComposerParts(tg: TelegramUi) {
  const help = h('div', { class: 'slash-help', attrs: { hidden: true } });
  const field = h('textarea', { class: 'composer-text', attrs: { rows: 1 } });
  const attrs = { type: 'submit', 'aria-label': 'Send in Telegram', title: 'Send' };
  const submit = h('button', { class: 'send', attrs }, icon('send'));
  const menu = buildMenu(tg);
  const replyBar = createReplyBar(tg);
  const line = h('div', 'tg-line', menu, field, submit);
  const element = h('form', 'composer tg-composer', help, replyBar.element, line);
  return { help, field, submit, menu, replyBar, element };
}

/** What is chosen of it is said at once, as in Telegram. */
function buildMenu(tg: TelegramUi): HTMLButtonElement {
  const menu = iconButton(icon('menu'), 'Commands of the bot', (anchor) => {
    const items = listCommands(tg.seen(), hereOf(tg)).map(({ command, description }) => ({
      label: command,
      detail: description,
      choose: () => void sayHere(tg, command),
    }));
    openMenu(anchor, items, 'Commands of the bot');
  });
  menu.setAttribute('aria-haspopup', 'menu');
  return menu;
}
