import { h } from '../dom.js';
import type { Place } from '../session.js';
import { createAppView } from './app-view.js';
import { createChannelView } from './channel-view.js';
import { findAppChat } from './sidebar.js';
import type { Ui } from './ui.js';

export interface MainView {
  readonly element: HTMLElement;
  /** Draws what is new at the place where one stands. */
  show(): void;
  /** Another person's eyes, or another workspace: nothing that was drawn counts. */
  clear(): void;
  scrollTo(ts: string): void;
  /** The channel whose messages are before the eyes; undefined on the app's Home. */
  channelId(): string | undefined;
}

export function createMainView(ui: Ui): MainView {
  const element = h('main', { class: 'main' });
  const channel = createChannelView(ui, { bare: false });
  const chat = createChannelView(ui, { bare: true });
  const app = createAppView(ui, chat);
  return {
    element,
    show() {
      const place = ui.session.place();
      const wanted = place.kind === 'app' ? app.element : channel.element;
      if (element.firstChild !== wanted) element.replaceChildren(wanted);
      if (place.kind === 'app') app.show(place.tab);
      else channel.show(place.channelId);
    },
    clear() {
      channel.clear();
      chat.clear();
    },
    scrollTo(ts) {
      channel.scrollTo(ts);
    },
    channelId: () => channelOf(ui, ui.session.place()),
  };
}

function channelOf(ui: Ui, place: Place): string | undefined {
  if (place.kind === 'channel') return place.channelId;
  return place.tab === 'messages' ? findAppChat(ui.session.workspace())?.id : undefined;
}
