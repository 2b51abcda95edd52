import type { View } from '../../../protocol.js';
import { renderBlocks } from '../blocks/render-blocks.js';
import { fill, h } from '../dom.js';
import { keepFocus } from '../keep-focus.js';
import { renderAvatar } from './avatar.js';
import type { ChannelView } from './channel-view.js';
import { findAppChat } from './sidebar.js';
import type { Ui } from './ui.js';

export interface AppView {
  readonly element: HTMLElement;
  show(tab: 'home' | 'messages'): void;
}

const TABS = { home: 'Home', messages: 'Messages' } as const;

/** The app's own place: its Home, and the direct message with it. */
export function createAppView(ui: Ui, chat: ChannelView): AppView {
  const title = h('h2', {});
  const tabs = h('div', { class: 'tabs', attrs: { role: 'tablist' } });
  const body = h('div', { class: 'app-body', attrs: { role: 'tabpanel', id: 'app-tab' } });
  const home = h('div', { class: 'home', attrs: { tabindex: 0 } });
  let shownHome: View | null | undefined;

  return {
    element: h('div', 'channel', h('header', 'channel-head app-head', title, tabs), body),
    show(tab) {
      const workspace = ui.session.workspace();
      const { app } = workspace;
      fill(title, renderAvatar(app.botUserId, app.name, true), app.name);
      keepFocus(
        () => tabs,
        () => fill(tabs, renderTab(ui, 'home', tab), renderTab(ui, 'messages', tab)),
      );
      const wanted = tab === 'home' ? home : chat.element;
      if (body.firstChild !== wanted) body.replaceChildren(wanted);
      const channel = findAppChat(workspace);
      if (tab === 'messages' && channel !== undefined) chat.show(channel.id);
      if (tab === 'home' && workspace.home !== shownHome) {
        keepFocus(
          () => home,
          () => drawHome(ui, home),
        );
        shownHome = workspace.home;
      }
    },
  };
}

function renderTab(ui: Ui, tab: keyof typeof TABS, current: string): HTMLElement {
  const attrs = {
    type: 'button',
    role: 'tab',
    'aria-selected': String(tab === current),
    'aria-controls': 'app-tab',
    'data-key': `tab/${tab}`,
  };
  return h(
    'button',
    { class: 'tab', attrs, on: { click: () => ui.session.goTo({ kind: 'app', tab }) } },
    TABS[tab],
  );
}

function drawHome(ui: Ui, home: HTMLElement): void {
  const view = ui.session.workspace().home;
  if (view === null) {
    fill(home, h('p', 'empty', `${ui.session.workspace().app.name} has put nothing on its Home yet.`));
    return;
  }
  const { id, entries, errors } = view;
  const { blocks } = view.view;
  const place = { in: 'home', viewId: id } as const;
  fill(home, renderBlocks(blocks, ui.surface({ place, known: entries, blocks, errors })));
}
