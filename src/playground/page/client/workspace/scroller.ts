import { h } from '../dom.js';

/** Holds a growing list: stays at its end while one is there, and keeps its place while one reads further up. */
export interface Scroller {
  readonly element: HTMLElement;
  /** Changes the content without moving what is before the eyes. */
  hold(change: () => void): void;
  toEnd(): void;
}

const NEAR_END_PX = 80;

/** `onTop`: asks for what comes before; undefined when there is nothing. */
export function createScroller(content: HTMLElement, onTop: () => Promise<void> | undefined): Scroller {
  const top = h('div', 'scroll-top');
  const more = h('button', {
    class: 'to-end',
    attrs: { type: 'button', hidden: true },
    on: { click: () => toEnd() },
  });
  more.textContent = 'New messages ↓';
  // What scrolls has to be reachable by keyboard.
  const element = h('div', { class: 'scroller', attrs: { tabindex: 0 } }, top, content);
  const frame = h('div', 'scroll-frame', element, more);
  let atEnd = true;
  let isLoading = false;

  const toEnd = () => {
    atEnd = true;
    more.hidden = true;
    element.scrollTop = element.scrollHeight;
  };
  element.addEventListener('scroll', () => {
    atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    if (atEnd) more.hidden = true;
  });
  // Pictures come in late, and what was out of sight is measured only when it comes into it.
  new ResizeObserver(() => {
    if (atEnd) toEnd();
  }).observe(content);
  new IntersectionObserver(async ([entry]) => {
    if (entry?.isIntersecting !== true || isLoading) return;
    isLoading = true;
    await onTop()?.catch(() => undefined);
    isLoading = false;
  }).observe(top);

  return {
    element: frame,
    toEnd,
    hold(change) {
      const { scrollHeight, scrollTop } = element;
      const firstBefore = content.firstElementChild;
      const lastBefore = content.lastElementChild;
      change();
      if (atEnd) {
        toEnd();
        return;
      }
      if (content.firstElementChild !== firstBefore) {
        element.scrollTop = scrollTop + element.scrollHeight - scrollHeight;
      }
      more.hidden = content.lastElementChild === lastBefore;
    },
  };
}
