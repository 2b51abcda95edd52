import { h } from '../dom.js';

/** Holds a growing list: stays at its end while one is there, and keeps its place while one reads further up. */
export interface Scroller {
  readonly element: HTMLElement;
  /** Changes the content without moving what is before the eyes. */
  hold(change: () => void): void;
  toEnd(): void;
}

const NEAR_END_PX = 80;

export function createScroller(
  content: HTMLElement,
  { onTop, beginning }: { onTop: () => Promise<void> | undefined; beginning?: HTMLElement },
): Scroller {
  const top = h('div', 'scroll-top');
  const more = h('button', {
    class: 'to-end',
    attrs: { type: 'button', hidden: true },
    on: { click: () => toEnd() },
  });
  more.textContent = 'New messages ↓';
  // What scrolls has to be reachable by keyboard.
  const element = h('div', { class: 'scroller', attrs: { tabindex: 0 } }, top, beginning, content);
  const frame = h('div', 'scroll-frame', element, more);
  let atEnd = true;
  let isLoading = false;
  let lastTop = 0;

  const toEnd = () => {
    atEnd = true;
    more.hidden = true;
    element.scrollTop = element.scrollHeight;
  };
  element.addEventListener('scroll', () => {
    const isNearEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    // What grows under the eyes is no reason to stop following; going up is.
    if (isNearEnd) atEnd = true;
    else if (element.scrollTop < lastTop) atEnd = false;
    lastTop = element.scrollTop;
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
