import { h } from './dom.js';
import { openPopup } from './popup.js';

export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  /** A link instead of an act. */
  readonly url?: string;
  readonly choose: () => void;
}

/** A menu on a button: arrows move, Escape closes, focus goes back to the button. */
export function openMenu(anchor: HTMLElement, items: readonly MenuItem[], label: string): void {
  const entries = items.map((item) => buildItem(item, () => popup.close()));
  const content = h(
    'div',
    {
      class: 'menu',
      attrs: { role: 'menu', 'aria-label': label },
      on: { keydown: (event) => moveByKey(event, { entries, close: () => popup.close() }) },
    },
    entries,
  );
  anchor.setAttribute('aria-expanded', 'true');
  const popup = openPopup({
    anchor,
    content,
    align: 'end',
    onClose() {
      anchor.setAttribute('aria-expanded', 'false');
      if (document.activeElement === document.body) anchor.focus();
    },
  });
  entries[0]?.focus();
}

function buildItem(item: MenuItem, close: () => void): HTMLElement {
  const words = [h('span', {}, item.label), item.detail === undefined ? null : h('small', {}, item.detail)];
  const attrs = { role: 'menuitem', tabindex: -1 };
  const on = {
    click() {
      close();
      item.choose();
    },
  };
  if (item.url === undefined) {
    return h('button', { class: 'menu-item', attrs: { ...attrs, type: 'button' }, on }, words);
  }
  const link = { href: item.url, target: '_blank', rel: 'noopener' };
  return h('a', { class: 'menu-item', attrs: { ...attrs, ...link }, on }, words);
}

function moveByKey(
  event: KeyboardEvent,
  { entries, close }: { entries: readonly HTMLElement[]; close: () => void },
): void {
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? entries.indexOf(activeElement) : -1;
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + entries.length,
    Home: 0,
    End: entries.length - 1,
  };
  const target = targets[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
    close();
  } else if (target !== undefined) {
    event.preventDefault();
    entries[target % entries.length]?.focus();
  }
}
