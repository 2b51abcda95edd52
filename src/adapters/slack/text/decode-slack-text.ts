import { decodeEmoji } from '../../chat/reader/text/decode-emoji.js';
import { showLink } from './show-link.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** `<mailto:a@b.c|a@b.c>`, `<@U1|mai>`, `<#C1|sales>`, `<!channel>`: what the person saw when typing it. */
function decodeReference(inner: string): string {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? '' : inner.slice(bar + 1);
  if (target.startsWith('!date^')) return label;
  const sign = /^[@#!]/.exec(target)?.[0];
  if (sign !== undefined) {
    const shown = sign === '#' ? '#' : '@';
    const name = label === '' ? target.slice(1).replace(/^subteam\^/, '') : label.replace(/^[@#]/, '');
    return `${shown}${name}`;
  }
  return showLink(target, label);
}

/** What stands between `<` and `>`; Slack escapes those that a person typed. */
const REFERENCE = /<([^<>\n]*)>/;

/**
 * Chat text as the person typed it: links, mentions, escapes and names of emoji undone, once.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function decodeSlackText(text: string): string {
  const parts = text.split(REFERENCE);
  return parts
    .map((part, at) => decodeEntities(at % 2 === 1 ? decodeReference(part) : decodeEmoji(part)))
    .join('');
}
