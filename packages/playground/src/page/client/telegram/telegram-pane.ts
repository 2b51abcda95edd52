import type { TelegramChangeRecord, TelegramSnapshot } from '../../../telegram-protocol.js';
import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import type { Ui } from '../workspace/ui.js';
import { createBeginning } from './beginning.js';
import { createChatHead } from './chat-head.js';
import { createChatRow } from './chat-row.js';
import { messagesAt } from './chats.js';
import { createTelegramComposer } from './composer.js';
import { findNews, sayMessage } from './find-news.js';
import { hereOf } from './here.js';
import { renderReplyKeyboard } from './keyboard.js';
import { createTelegramMessageList } from './message-list.js';
import { createPeopleRow } from './people-row.js';
import { createSeenMarks } from './seen-marks.js';
import { createStandingStore } from './standing.js';
import { createTelegramSession, type TelegramEvent } from './telegram-session.js';
import { createTelegramUi, type TelegramUi } from './telegram-ui.js';

export interface TelegramPane {
  readonly element: HTMLElement;
  /** Loads what is to be seen, whenever it may be other than before. */
  load(): void;
  notice(record: TelegramChangeRecord): void;
  /** Presses Start behind an address of the bot; answers whether it was one. */
  follow(url: string): boolean;
  focus(): void;
}

/** A Telegram beside the workspace: whom one is, their chats, and the one that one is in. */
export function createTelegramPane(ui: Ui, firstViewerId: number, onClose: () => void): TelegramPane {
  const standing = createStandingStore(sessionStorage, firstViewerId);
  const session = createTelegramSession(standing, ui.session.fail);
  const tg = createTelegramUi(ui, session, (text) => parts.composer.compose(text));
  const parts = createParts(tg, onClose);
  session.listen((event) => show(tg, parts, event));
  return {
    element: parts.element,
    load: () => void session.load(),
    notice(record) {
      if (record.type === 'telegram_reset') parts.marks.clear();
      session.notice(record);
    },
    follow: (url) => session.snapshot() !== null && tg.follow(url),
    focus: () => parts.composer.focus(),
  };
}

type Parts = ReturnType<typeof createParts>;

function createParts(tg: TelegramUi, onClose: () => void) {
  const marks = createSeenMarks(tg.now());
  const people = createPeopleRow(tg);
  const chats = createChatRow(tg, marks);
  const head = createChatHead(tg);
  const beginning = createBeginning(tg);
  const list = createTelegramMessageList(tg, beginning.element);
  const composer = createTelegramComposer(tg, list.toEnd);
  const keys = h('div', 'tg-keys');
  const close = iconButton(icon('close'), 'Close Telegram', onClose);
  const element = h(
    'section',
    { class: 'telegram', attrs: { 'aria-label': 'Telegram' } },
    h('header', 'tg-top', people.title, people.element, close),
    chats.element,
    head.element,
    list.element,
    h('div', 'tg-foot', keys, composer.element),
  );
  return { marks, people, chats, head, beginning, list, composer, keys, element };
}

function show(tg: TelegramUi, parts: Parts, event: TelegramEvent): void {
  if (tg.session.snapshot() === null) return;
  if (event.type === 'reply_changed') {
    parts.composer.show();
    if (tg.session.replyTo() !== null) parts.composer.focus();
    return;
  }
  const isElsewhere = event.type === 'place_changed' || event.isAnew;
  if (isElsewhere) parts.list.clear();
  else announceNews(tg, event.before);
  showPlace(tg, parts);
}

function showPlace(tg: TelegramUi, parts: Parts): void {
  const { people, chats, head, beginning, list, composer, keys, marks } = parts;
  const here = hereOf(tg);
  const messages = messagesAt(here.chat, tg.session.place().threadId);
  marks.mark(tg.seen().viewer.id, here.chat);
  for (const part of [people, chats, head]) part.show();
  beginning.show(messages.length === 0);
  list.show(messages, `Telegram: ${here.title}`);
  const keyboard = renderReplyKeyboard(tg, messages);
  keys.replaceChildren(...(keyboard === null ? [] : [keyboard]));
  composer.show();
}

/** Speaks what others wrote or changed where one stands. */
function announceNews(tg: TelegramUi, before: TelegramSnapshot | null): void {
  const { threadId } = tg.session.place();
  const here = hereOf(tg);
  const chatBefore = before?.chats.find(({ key }) => key === here.key);
  const news = findNews(
    messagesAt(chatBefore, threadId),
    messagesAt(here.chat, threadId),
    tg.seen().viewer.id,
  );
  const last = news.at(-1);
  if (last !== undefined) tg.announce(sayMessage(last));
}
