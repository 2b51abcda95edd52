import { type Child, h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import type { Ui } from './ui.js';

/** What stands in the column beside the channel. */
export interface PanelView {
  readonly element: HTMLElement;
  /** Draws what is new. */
  show(): void;
}

export function createPanelFrame(
  ui: Ui,
  title: string,
  note: Child = null,
): { element: HTMLElement; body: HTMLElement } {
  // What scrolls has to be reachable by keyboard.
  const body = h('div', { class: 'panel-body', attrs: { tabindex: 0 } });
  const close = iconButton(icon('close'), `Close ${title.toLowerCase()}`, () => ui.session.showPanel(null));
  const head = h('header', 'panel-head', h('h2', {}, title), note, close);
  const element = h('aside', { class: 'panel', attrs: { 'aria-label': title } }, head, body);
  element.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented) ui.session.showPanel(null);
  });
  return { element, body };
}
