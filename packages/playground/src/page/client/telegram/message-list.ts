import type { ShownMessage } from '../../../telegram-protocol.js';
import { fill, h } from '../dom.js';
import { replaceRows } from '../replace-rows.js';
import { dayKey, dayName } from '../time/format-date.js';
import { createScroller } from '../workspace/scroller.js';
import { rowKey } from './chats.js';
import { renderMessage } from './message-view.js';
import type { TelegramUi } from './telegram-ui.js';

export interface TelegramMessageList {
  readonly element: HTMLElement;
  /** Draws what is new, changed or gone; what stays is not touched. */
  show(messages: readonly ShownMessage[], label: string): void;
  /** Before another chat or another person's eyes: nothing that was drawn counts. */
  clear(): void;
  toEnd(): void;
}

interface Drawn {
  /** All that it says, as JSON: two looks at it are never one object. */
  readonly says: string;
  readonly message: ShownMessage;
  readonly element: HTMLElement;
}

export function createTelegramMessageList(tg: TelegramUi, beginning: HTMLElement): TelegramMessageList {
  const rows = h('ul', 'tg-messages');
  const scroller = createScroller(rows, { onTop: () => undefined, beginning });
  let drawn = new Map<string, Drawn>();

  const draw = (message: ShownMessage, all: readonly ShownMessage[]): Drawn => {
    const says = JSON.stringify(message);
    const before = drawn.get(rowKey(message));
    if (before?.says === says) return before;
    const replied = all.find(({ id }) => id !== 0 && id === message.replyToId);
    const element = renderMessage(tg, message, replied);
    if (before !== undefined) element.classList.add('changed');
    return { says, message, element };
  };

  return {
    element: scroller.element,
    show(messages, label) {
      rows.setAttribute('aria-label', label);
      const hadFocus = rows.contains(document.activeElement);
      const key = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
      drawn = new Map(messages.map((message) => [rowKey(message), draw(message, messages)]));
      const find = (row: string) => drawn.get(row)?.element;
      scroller.hold(() => replaceRows(rows, arrange(tg, [...drawn.values()]), find));
      if (hadFocus && !rows.contains(document.activeElement)) keepNear(rows, find(key ?? ''));
    },
    clear() {
      drawn = new Map();
      fill(rows);
      scroller.toEnd();
    },
    toEnd: scroller.toEnd,
  };
}

/** The button is gone with what it did: the focus stays at its message, or at the newest one when that is gone too. */
function keepNear(rows: HTMLElement, message: HTMLElement | undefined): void {
  const near = message ?? rows.querySelector<HTMLElement>('[data-row]:last-of-type');
  (near?.querySelector<HTMLElement>('.key') ?? near)?.focus({ preventScroll: true });
}

/** With a line between days. */
function arrange(tg: TelegramUi, drawn: readonly Drawn[]): HTMLElement[] {
  const reader = { timeZone: tg.seen().timeZone, now: tg.now() };
  let last = '';
  return drawn.flatMap(({ message, element }) => {
    const at = new Date(message.date * 1000);
    const day = dayKey(at, reader.timeZone);
    if (day === last) return [element];
    last = day;
    return [h('li', 'tg-day', dayName(at, reader)), element];
  });
}
