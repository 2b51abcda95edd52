import { h, iconButton, spoken } from '../dom.js';
import { type IconName, icon } from '../icons.js';
import type { Panel } from '../session.js';
import type { Ui } from './ui.js';

interface Part {
  readonly element: HTMLElement;
}

interface TopBarParts {
  readonly people: Part;
  readonly language: Part;
  readonly clock: Part;
  /** Null: there is no Telegram beside. */
  readonly telegram: HTMLElement | null;
  readonly settings: HTMLElement;
  readonly hasInbox: boolean;
  onMenu(): void;
}

export interface TopBar {
  readonly element: HTMLElement;
  show(counts: { tour: string; log: number; inbox: number }): void;
}

type ToolKind = Exclude<Panel['kind'], 'thread'>;

/** What is the playground's and not Slack's: whom to act as and in which language, the clock, the tour, the log, the switches. */
export function createTopBar(ui: Ui, parts: TopBarParts): TopBar {
  const tour = createTool(ui, 'tour', { sign: 'list', name: 'Tour' });
  const log = createTool(ui, 'log', { sign: 'pulse', name: 'Log' });
  const inbox = createTool(ui, 'inbox', { sign: 'mail', name: 'Inbox' });
  const menu = iconButton(icon('menu'), 'Channels', () => parts.onMenu());
  menu.classList.add('menu-button');
  menu.setAttribute('aria-controls', 'sidebar');
  const element = h(
    'header',
    'top-bar',
    menu,
    h('div', 'brand', h('h1', {}, 'Playground'), h('small', {}, 'no money moves')),
    h('div', 'who', parts.people.element, parts.language.element),
    h(
      'div',
      { class: 'tools', attrs: { role: 'group', 'aria-label': 'Playground' } },
      parts.clock.element,
      tour.element,
      log.element,
      parts.hasInbox ? inbox.element : null,
      parts.telegram,
      parts.settings,
    ),
  );
  return {
    element,
    show(counts) {
      tour.show(counts.tour);
      log.show(counts.log === 0 ? '' : String(counts.log));
      inbox.show(counts.inbox === 0 ? '' : String(counts.inbox));
    },
  };
}

function createTool(ui: Ui, kind: ToolKind, { sign, name }: { sign: IconName; name: string }) {
  const count = h('span', { class: 'tool-count', attrs: { hidden: true } });
  const on = { click: () => ui.session.showPanel(ui.session.panel()?.kind === kind ? null : { kind }) };
  const element = h(
    'button',
    { class: 'tool', attrs: { type: 'button', title: name }, on },
    icon(sign),
    h('span', 'tool-name', name),
    spoken(' '),
    count,
  );
  return {
    element,
    show(words: string) {
      count.textContent = words;
      count.hidden = words === '';
      element.setAttribute('aria-expanded', String(ui.session.panel()?.kind === kind));
    },
  };
}
