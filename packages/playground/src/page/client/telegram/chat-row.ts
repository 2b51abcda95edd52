import type { ShownChat } from '../../../telegram-protocol.js';
import { fill, h } from '../dom.js';
import { keepFocus } from '../keep-focus.js';
import { type ChatChoice, listChats } from './chats.js';
import type { SeenMarks } from './seen-marks.js';
import type { TelegramUi } from './telegram-ui.js';

/** Every chat that one can go to, and the topics of the forum that one is in. */
export function createChatRow(tg: TelegramUi, marks: SeenMarks): { element: HTMLElement; show(): void } {
  const chats = h('ul', 'tg-chats');
  const topics = h('ul', 'tg-chats tg-topics');
  const element = h('nav', { class: 'tg-nav', attrs: { 'aria-label': 'Telegram chats' } }, chats, topics);
  return {
    element,
    show() {
      const here = tg.session.place();
      const choices = listChats(tg.seen());
      const forum = choices.find(({ key }) => key === here.chat)?.chat;
      keepFocus(
        () => element,
        () => {
          fill(
            chats,
            choices.map((choice) => h('li', {}, renderChat(tg, choice, marks))),
          );
          fill(topics, forum?.topics == null ? [] : renderTopics(tg, forum));
        },
      );
    },
  };
}

function renderChat(tg: TelegramUi, { key, title, chat }: ChatChoice, marks: SeenMarks): HTMLElement {
  const unread = marks.count(tg.seen().viewer.id, chat);
  const attrs = {
    type: 'button',
    'aria-current': tg.session.place().chat === key ? 'page' : undefined,
    'aria-label': unread > 0 ? `${title}, ${unread} unread` : undefined,
    'data-key': `tg-chat/${key}`,
  };
  const on = { click: () => tg.session.goTo({ chat: key, threadId: null }) };
  return h(
    'button',
    { class: 'tg-chat', attrs, on },
    title,
    unread > 0 ? h('span', 'badge', String(unread)) : null,
  );
}

function renderTopics(tg: TelegramUi, { key, topics }: ShownChat): HTMLElement[] {
  const all = [{ id: null, name: 'General' }, ...(topics ?? [])];
  return all.map(({ id, name }) => {
    const attrs = {
      type: 'button',
      'aria-current': tg.session.place().threadId === id ? 'true' : undefined,
      'data-key': `tg-topic/${id}`,
    };
    const on = { click: () => tg.session.goTo({ chat: key, threadId: id }) };
    return h('li', {}, h('button', { class: 'tg-chat', attrs, on }, `# ${name}`));
  });
}
