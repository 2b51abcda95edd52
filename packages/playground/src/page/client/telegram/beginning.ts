import { fill, h } from '../dom.js';
import { hereOf, sayHere } from './here.js';
import type { TelegramUi } from './telegram-ui.js';

/** What stands before the first message: what can be tried here. */
export function createBeginning(tg: TelegramUi): { element: HTMLElement; show(isEmpty: boolean): void } {
  const element = h('div', 'tg-beginning');
  return {
    element,
    show(isEmpty) {
      element.hidden = !isEmpty;
      const { kind } = hereOf(tg);
      const start = h(
        'button',
        {
          class: 'button primary',
          attrs: { type: 'button' },
          on: { click: () => void sayHere(tg, '/start') },
        },
        'Start',
      );
      fill(element, h('p', {}, adviceFor(tg)), kind === 'private' ? start : null);
    },
  };
}

function adviceFor(tg: TelegramUi): string {
  const { kind, title } = hereOf(tg);
  const { bot, businessRights } = tg.seen();
  const inline = `@${bot.username} 20 usd coffee`;
  switch (kind) {
    case 'private':
      return `This is your own chat with ${bot.first_name}: be the seller here.`;
    case 'group':
    case 'supergroup':
      return `Type /paylink 20 usd coffee, and ${title} sees the link’s card.`;
    case 'dialog':
      return businessRights === null
        ? `Type ${inline} to send ${title} a link. As a seller, connect ${bot.first_name} in the menu above, and /pay does the same in your name.`
        : `Type /pay 20 usd coffee to send ${title} a link in your name.`;
  }
}
