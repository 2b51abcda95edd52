import { keepFocus } from './keep-focus.js';

/**
 * Puts the rows of a list in this order and touches none that stays. The row that has the focus is found by its
 * `data-row` in the page as it was, then in the page as it is.
 */
export function replaceRows(
  list: HTMLElement,
  rows: readonly HTMLElement[],
  find: (key: string) => HTMLElement | undefined,
): void {
  const before = document.activeElement?.closest<HTMLElement>('[data-row]') ?? list;
  const { row: key } = before.dataset;
  const after = (key === undefined ? undefined : find(key)) ?? list;
  let isDrawn = false;
  keepFocus(
    () => (isDrawn ? after : before),
    () => {
      reconcile(list, rows);
      isDrawn = true;
    },
  );
}

/** Puts the children in this order and moves none that is in its place. */
function reconcile(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Node>(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let cursor = parent.firstChild;
  for (const child of children) {
    if (child === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(child, cursor);
  }
}
