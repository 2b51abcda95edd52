import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { SessionEvent } from '../session.js';
import { createTelegramPane } from '../telegram/telegram-pane.js';
import type { Ui } from '../workspace/ui.js';

/** The column that Telegram stands in, and the button that opens it. */
export interface TelegramSlot {
  readonly tool: HTMLElement;
  readonly column: HTMLElement;
  isOpen(): boolean;
  notice(event: SessionEvent): void;
  /** Opens an address of the bot where it leads to; answers whether it was one. */
  follow(url: string): boolean;
}

const KEY = 'playground.telegram';
/** From here on there is room for a workspace, a tour and a Telegram. */
const WIDE = '(min-width: 1500px)';

/** `onToggle`: the others have more room, or less. */
export function createTelegramSlot(
  ui: Ui,
  firstViewerId: number,
  { storage, onToggle }: { storage: Pick<Storage, 'getItem' | 'setItem'>; onToggle: () => void },
): TelegramSlot {
  const kept = storage.getItem(KEY);
  let isOpen = kept === null ? matchMedia(WIDE).matches : kept === 'open';
  const set = (open: boolean) => {
    isOpen = open;
    storage.setItem(KEY, open ? 'open' : 'closed');
    draw();
    onToggle();
  };
  const close = () => {
    set(false);
    tool.focus();
  };
  const pane = createTelegramPane(ui, firstViewerId, close);
  const attrs = { type: 'button', title: 'Telegram' };
  const on = { click: () => (isOpen ? close() : open()) };
  const tool = h('button', { class: 'tool', attrs, on }, icon('send'), h('span', 'tool-name', 'Telegram'));
  const column = h('div', 'telegram-slot');
  const draw = () => {
    tool.setAttribute('aria-expanded', String(isOpen));
    column.replaceChildren(...(isOpen ? [pane.element] : []));
  };
  const open = () => {
    set(true);
    pane.load();
    if (matchMedia('(hover: hover)').matches) pane.focus();
  };
  draw();
  return {
    tool,
    column,
    isOpen: () => isOpen,
    notice(event) {
      if (event.type === 'loaded') pane.load();
      if (event.type === 'telegram_changed') pane.notice(event.record);
    },
    follow(url) {
      const isFollowed = pane.follow(url);
      if (isFollowed && !isOpen) open();
      return isFollowed;
    },
  };
}
