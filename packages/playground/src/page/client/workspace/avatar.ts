import { h } from '../dom.js';

const COLOURS = 6;

/** A square with initials, which the style draws: no part of a button's words; the colour goes by the id, the app's is its own. */
export function renderAvatar(id: string, name: string, isApp = false): HTMLElement {
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, isApp ? 1 : 2)
    .join('');
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const colour = isApp ? 'avatar-app' : `avatar-${sum % COLOURS}`;
  const attrs = { 'aria-hidden': 'true', 'data-initials': initials };
  return h('span', { class: `avatar ${colour}`, attrs });
}
