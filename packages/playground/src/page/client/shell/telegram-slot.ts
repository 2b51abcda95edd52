import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { SessionEvent } from '../session.js';
import { createTelegramPane, type TelegramPane } from '../telegram/telegram-pane.js';
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

interface SlotOptions {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** The others have more room, or less. */
  onToggle(): void;
}

export function createTelegramSlot(ui: Ui, firstViewerId: number, options: SlotOptions): TelegramSlot {
  const pane = createTelegramPane(ui, firstViewerId, () => close());
  const column = h('div', 'telegram-slot');
  const attrs = { type: 'button', title: 'Telegram' };
  const on = { click: () => (isOpen ? close() : open()) };
  const tool = h('button', { class: 'tool', attrs, on }, icon('send'), h('span', 'tool-name', 'Telegram'));
  let isOpen = wasOpen(options.storage);
  const draw = () => {
    tool.setAttribute('aria-expanded', String(isOpen));
    column.replaceChildren(...(isOpen ? [pane.element] : []));
  };
  const set = (next: boolean) => {
    isOpen = next;
    options.storage.setItem(KEY, next ? 'open' : 'closed');
    draw();
    options.onToggle();
  };
  const close = () => {
    set(false);
    tool.focus();
  };
  const open = () => {
    set(true);
    pane.load();
    if (matchMedia('(hover: hover)').matches) pane.focus();
  };
  draw();
  const follow = (url: string) => {
    const isFollowed = pane.follow(url);
    if (isFollowed && !isOpen) open();
    return isFollowed;
  };
  return { tool, column, isOpen: () => isOpen, notice: (event) => notice(pane, event, isOpen), follow };
}

function wasOpen(storage: SlotOptions['storage']): boolean {
  const kept = storage.getItem(KEY);
  return kept === null ? matchMedia(WIDE).matches : kept === 'open';
}

/** Nothing is drawn or spoken of while it is closed; what it opens with is looked at then. */
function notice(pane: TelegramPane, event: SessionEvent, isOpen: boolean): void {
  if (event.type === 'loaded') pane.load();
  if (event.type !== 'telegram_changed') return;
  if (isOpen || event.record.type === 'telegram_reset') pane.notice(event.record);
}
