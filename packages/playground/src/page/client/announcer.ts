import { h } from './dom.js';

/** Words outside of the workspace: spoken to those who listen, and lines over the page that go by themselves. */
export interface Announcer {
  readonly element: HTMLElement;
  announce(words: string): void;
  toast(words: string): void;
}

const TOAST_MS = 6_000;

export function createAnnouncer(): Announcer {
  const live = h('div', { class: 'spoken', attrs: { 'aria-live': 'polite', role: 'status' } });
  const toasts = h('div', { class: 'toasts', attrs: { role: 'alert', popover: 'manual' } });
  return {
    element: h('div', {}, live, toasts),
    announce(words) {
      live.textContent = words;
    },
    toast(words) {
      const line = h('p', 'toast', words);
      toasts.append(line);
      // Shown anew, so that it lies over a modal that was opened since.
      toasts.hidePopover();
      toasts.showPopover();
      setTimeout(() => {
        line.remove();
        if (toasts.childElementCount === 0) toasts.hidePopover();
      }, TOAST_MS);
    },
  };
}
