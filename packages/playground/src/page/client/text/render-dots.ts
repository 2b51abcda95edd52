import { h } from '../dom.js';

/** Circles of one colour, which many fonts do not have or draw as a ring; Slack draws its own emoji, too. */
const DOTS: Readonly<Record<string, string>> = {
  '⚪': 'white',
  '⚫': 'black',
  '🔴': 'red',
  '🟠': 'orange',
  '🟡': 'yellow',
  '🟢': 'green',
  '🔵': 'blue',
  '🟣': 'purple',
};
const DOT = new RegExp(`(${Object.keys(DOTS).join('|')})`, 'u');

/** A text as it stands, with coloured circles drawn; for whoever copies or listens it is the same text. */
export function renderDots(text: string): Node[] {
  return text
    .split(DOT)
    .filter((part) => part !== '')
    .map((part) => {
      const colour = DOTS[part];
      return colour === undefined ? document.createTextNode(part) : h('span', `dot dot-${colour}`, part);
    });
}
