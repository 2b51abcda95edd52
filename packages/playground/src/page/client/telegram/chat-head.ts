import { fill, h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { keepFocus } from '../keep-focus.js';
import { type MenuItem, openMenu } from '../menu.js';
import type { ChatChoice } from './chats.js';
import { hereOf } from './here.js';
import type { TelegramUi } from './telegram-ui.js';

/** Where one stands, and what can be done about the bot there. */
export function createChatHead(tg: TelegramUi): { element: HTMLElement; show(): void } {
  const element = h('header', 'tg-head');
  return {
    element,
    show() {
      const here = hereOf(tg);
      keepFocus(
        () => element,
        () =>
          fill(
            element,
            h('div', {}, h('h3', {}, here.title), h('p', 'note', describe(tg, here))),
            renderMenu(tg, here),
          ),
      );
    },
  };
}

function describe(tg: TelegramUi, { kind, chat }: ChatChoice): string {
  const { bot, businessRights, hasBlockedBot } = tg.seen();
  if (kind === 'private') return hasBlockedBot ? 'You blocked this bot' : `@${bot.username}, bot`;
  if (kind === 'dialog') {
    return businessRights === null
      ? 'A talk between the two of you'
      : `${bot.first_name} may write here in your name: type /pay 20 usd coffee`;
  }
  const members = chat?.memberIds.length ?? 0;
  return `${members} members${chat?.topics == null ? '' : ', with topics'}`;
}

function renderMenu(tg: TelegramUi, { kind }: ChatChoice): HTMLElement | null {
  const items = listItems(tg, kind);
  if (items.length === 0) return null;
  const menu = iconButton(icon('more'), 'This chat', (anchor) => openMenu(anchor, items, 'This chat'));
  menu.setAttribute('aria-haspopup', 'menu');
  menu.dataset['key'] = 'tg-chat-menu';
  return menu;
}

function listItems(tg: TelegramUi, kind: ChatChoice['kind']): MenuItem[] {
  const { bot, businessRights, hasBlockedBot } = tg.seen();
  if (kind === 'dialog') {
    const isOn = businessRights === null;
    return [
      {
        label: isOn ? `Connect ${bot.first_name} to my chats` : `Disconnect ${bot.first_name} from my chats`,
        ...(isOn ? { detail: 'It writes in your name, where you type /pay' } : {}),
        choose: () => void tg.act({ type: 'connect_business', isOn }),
      },
    ];
  }
  if (kind !== 'private') return [];
  return [
    {
      label: hasBlockedBot ? 'Unblock the bot' : 'Block the bot',
      choose: () => void tg.act({ type: 'block_bot', isOn: !hasBlockedBot }),
    },
  ];
}
