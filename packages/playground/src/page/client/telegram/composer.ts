import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { openMenu } from '../menu.js';
import { listCommands, matchCommands, readInlineQuery } from './chats.js';
import { createDraftStore } from './draft-store.js';
import { addressOfHere, hereOf, sayHere } from './here.js';
import { createInlineSearch } from './inline-search.js';
import { createReplyBar } from './reply-bar.js';
import { type SuggestionActs, showCommands, showOffer } from './suggestions.js';
import type { TelegramUi } from './telegram-ui.js';

export interface TelegramComposer {
  readonly element: HTMLElement;
  /** Takes up what was begun at the place where one stands. */
  show(): void;
  /** Puts words in place of what stands there. */
  compose(text: string): void;
  focus(): void;
}

const TALLEST_PX = 160;

/**
 * Enter sends, Shift+Enter begins a new line; "/" offers the bot's menu; "@bot words" asks it, and Enter takes the
 * first thing that it offers. `onSend`: who writes wants to see what they wrote and what is answered.
 */
export function createTelegramComposer(tg: TelegramUi, onSend: () => void): TelegramComposer {
  const parts = buildParts(tg);
  const { field, help, element, replyBar } = parts;
  const drafts = createDraftStore();
  const search = createInlineSearch(tg, () => refresh());
  let shownAt = '';

  const query = () => readInlineQuery(field.value, tg.seen().bot.username);
  const commands = () => matchCommands(listCommands(tg.seen(), hereOf(tg)), field.value);
  const compose = (text: string) => {
    field.value = text;
    refresh();
    field.focus();
  };
  const acts: SuggestionActs = {
    complete: ({ command }) => compose(`${command} `),
    choose: (resultId) => void choose(resultId),
    start: (payload) => void tg.follow(`https://t.me/${tg.seen().bot.username}?start=${payload}`),
  };
  const choose = async (resultId: string) => {
    compose('');
    onSend();
    await tg.act({ type: 'choose', resultId });
  };
  const refresh = () => {
    drafts.keep(tg.seen().viewer.id, tg.session.place(), field.value);
    search.ask(addressOfHere(tg), query());
    if (query() === null) showCommands(help, commands(), acts);
    else showOffer(help, search.offer(), acts);
    parts.submit.disabled = field.value.trim() === '' || query() !== null;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
  };
  const send = async () => {
    const text = field.value.trim();
    if (text === '') return;
    if (query() !== null) {
      const first = search.offer()?.results[0];
      if (first !== undefined) await choose(first.id);
      return;
    }
    compose('');
    onSend();
    const result = await sayHere(tg, text);
    // What did not go through comes back, unless something else was begun meanwhile.
    if (result?.outcome !== 'done' && field.value === '') compose(text);
  };
  field.addEventListener('input', refresh);
  wireKeys(parts, {
    half: () => commands().find(({ command }) => command !== field.value.trim()),
    acts,
    send,
  });

  return {
    element,
    compose,
    focus: () => field.focus(),
    show() {
      const { viewer } = tg.seen();
      const place = tg.session.place();
      const here = hereOf(tg);
      parts.menu.hidden = listCommands(tg.seen(), here).length === 0;
      field.placeholder = `Message ${here.title}`;
      field.setAttribute('aria-label', `Message ${here.title} in Telegram`);
      replyBar.show();
      const at = `${viewer.id} ${JSON.stringify(place)}`;
      if (at === shownAt) return;
      shownAt = at;
      field.value = drafts.read(viewer.id, place);
      refresh();
    },
  };
}

function buildParts(tg: TelegramUi) {
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

interface Keys {
  /** A command that was begun. */
  half(): Parameters<SuggestionActs['complete']>[0] | undefined;
  readonly acts: SuggestionActs;
  send(): Promise<void>;
}

function wireKeys({ element, field, help }: ReturnType<typeof buildParts>, { half, acts, send }: Keys): void {
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const begun = field.value.includes(' ') ? undefined : half();
    if (begun !== undefined && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      acts.complete(begun);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') help.hidden = true;
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}
