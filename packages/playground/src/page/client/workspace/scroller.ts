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
  const more = h('button', { class: 'to-end', attrs: { type: 'button', hidden: true } }, 'New messages ↓');
  // What scrolls has to be reachable by keyboard.
  const element = h('div', { class: 'scroller', attrs: { tabindex: 0 } }, top, beginning, content);
  const end = followEnd(element, content, more);
  more.addEventListener('click', end.go);
  askAtTop(top, onTop);

  return {
    element: h('div', 'scroll-frame', element, more),
    toEnd: end.go,
    hold(change) {
      const { lastElementChild: last } = content;
      const seen = findSeen(element, content);
      change();
      if (end.isThere()) {
        end.go();
        return;
      }
      putBack(element, content, seen);
      more.hidden = content.lastElementChild === last;
    },
  };
}

interface Seen {
  readonly key: string | undefined;
  readonly fromTop: number;
}

/** The first row that is before the eyes, and where: all of them may be drawn anew, as by another day. */
function findSeen(element: HTMLElement, content: HTMLElement): Seen | null {
  const top = element.getBoundingClientRect().top;
  const rows = [...content.querySelectorAll<HTMLElement>(':scope > [data-row]')];
  const row = rows.find((each) => each.getBoundingClientRect().bottom > top);
  return row === undefined
    ? null
    : { key: row.dataset['row'], fromTop: row.getBoundingClientRect().top - top };
}

function putBack(element: HTMLElement, content: HTMLElement, seen: Seen | null): void {
  if (seen?.key === undefined) return;
  const row = content.querySelector(`:scope > [data-row="${CSS.escape(seen.key)}"]`);
  if (row === null) return;
  const top = element.getBoundingClientRect().top;
  element.scrollTop += row.getBoundingClientRect().top - top - seen.fromTop;
}

/** Whether one is at the end, and the way there; who is there stays there. */
function followEnd(
  element: HTMLElement,
  content: HTMLElement,
  more: HTMLElement,
): { isThere(): boolean; go(): void } {
  let atEnd = true;
  let lastTop = 0;
  const go = () => {
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
  const observer = new ResizeObserver(() => {
    if (atEnd) go();
  });
  observer.observe(content);
  // A panel that opens beside it, or a longer composer, takes room away.
  observer.observe(element);
  return { isThere: () => atEnd, go };
}

/** Asks for what comes before when the top comes into sight, once at a time. */
function askAtTop(top: HTMLElement, onTop: () => Promise<void> | undefined): void {
  let isAsking = false;
  new IntersectionObserver(async ([entry]) => {
    if (entry?.isIntersecting !== true || isAsking) return;
    isAsking = true;
    // It is asked again when the top comes into sight the next time.
    await onTop()?.catch(() => undefined);
    isAsking = false;
  }).observe(top);
}
