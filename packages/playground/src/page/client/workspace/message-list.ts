import type { Message } from '../../../protocol.js';
import { fill, h } from '../dom.js';
import { replaceRows } from '../replace-rows.js';
import { dayKey, dayName } from '../time/format-date.js';
import { toWallTime } from '../time/wall-time.js';
import { atOf, renderMessage } from './message-view.js';
import { createScroller } from './scroller.js';
import type { Ui } from './ui.js';

export interface MessageList {
  readonly element: HTMLElement;
  /** Draws what is new, changed or gone; what stays is not touched. */
  show(messages: readonly Message[]): void;
  /** Before another channel or another person's eyes: nothing that was drawn counts. */
  clear(): void;
  /** To the newest, and stays there while more come in. */
  toEnd(): void;
  scrollTo(ts: string): void;
}

interface MessageListOptions {
  readonly label: () => string;
  readonly inThread: boolean;
  /** Asks for what comes before; undefined when there is nothing. */
  readonly onTop: () => Promise<void> | undefined;
  /** What stands before the very first message. */
  readonly beginning?: HTMLElement;
}

interface Drawn {
  readonly message: Message;
  readonly element: HTMLElement;
}

const TOGETHER_MS = 5 * 60_000;

export function createMessageList(ui: Ui, options: MessageListOptions): MessageList {
  const rows = h('div', { class: 'messages', attrs: { role: 'list' } });
  const scroller = createScroller(rows, options);
  let drawn = new Map<string, Drawn>();
  let drawnFor = '';

  const draw = (message: Message): Drawn => {
    const before = drawn.get(message.ts);
    if (before?.message === message) return before;
    const element = renderMessage(ui, message, options);
    if (before !== undefined && isOther(before.message, message)) element.classList.add('changed');
    return { message, element };
  };
  const find = (ts: string) => drawn.get(ts)?.element;

  return {
    element: scroller.element,
    show(messages) {
      rows.setAttribute('aria-label', options.label());
      const { timeZone, locale } = ui.directory();
      // Messages say "today": on another day, or in another language, each of them reads otherwise.
      const reading = `${toWallTime(ui.now(), timeZone).slice(0, 10)} ${locale}`;
      if (reading !== drawnFor) drawn = new Map();
      drawnFor = reading;
      drawn = new Map(messages.map((message) => [message.ts, draw(message)]));
      scroller.hold(() => replaceRows(rows, arrange(ui, [...drawn.values()]), find));
    },
    clear() {
      drawn = new Map();
      fill(rows);
      scroller.toEnd();
    },
    toEnd: scroller.toEnd,
    scrollTo(ts) {
      const element = find(ts);
      element?.scrollIntoView({ block: 'center' });
      element?.classList.add('changed');
    },
  };
}

/** Whether its words changed, not only the number of replies. */
function isOther(before: Message, after: Message): boolean {
  return before.text !== after.text || before.editedTs !== after.editedTs;
}

/** With a line between days; what one person said within minutes stands under one name. */
function arrange(ui: Ui, drawn: readonly Drawn[]): HTMLElement[] {
  const reader = ui.directory();
  let last: Message | undefined;
  return drawn.flatMap(({ message, element }) => {
    const at = atOf(message.ts);
    const day = dayKey(at, reader.timeZone);
    const isNewDay = last === undefined || dayKey(atOf(last.ts), reader.timeZone) !== day;
    element.classList.toggle('grouped', !isNewDay && last !== undefined && isTogether(last, message));
    last = message;
    if (!isNewDay) return [element];
    const line = h('div', { class: 'day', attrs: { role: 'listitem' } }, h('span', {}, dayName(at, reader)));
    return [line, element];
  });
}

function isTogether(before: Message, after: Message): boolean {
  return (
    before.userId === after.userId &&
    before.ephemeralFor === after.ephemeralFor &&
    atOf(after.ts).getTime() - atOf(before.ts).getTime() < TOGETHER_MS
  );
}
