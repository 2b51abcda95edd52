import { h } from '../dom.js';

/** Only what a browser opens without running it. */
const SAFE = /^(https?:|mailto:|tel:)/i;
const PERMALINK = /\/archives\/(?<channelId>[A-Z0-9]+)\/p(?<seconds>\d{10})(?<micros>\d{6})/;

/** A message's own address, as `chat.getPermalink` answers it. */
export function readPermalink(url: string): { channelId: string; ts: string } | undefined {
  const { channelId, seconds, micros } = PERMALINK.exec(url)?.groups ?? {};
  return channelId === undefined ? undefined : { channelId, ts: `${seconds}.${micros}` };
}

/** Opens in a new tab; a message's own address leads to the message. */
export function renderLink(url: string, label: string): HTMLElement {
  if (!SAFE.test(url)) return h('span', {}, label);
  const message = readPermalink(url);
  if (message !== undefined) {
    const attrs = { href: '#', 'data-channel': message.channelId, 'data-message': message.ts };
    return h('a', { attrs }, label);
  }
  return h('a', { attrs: { href: url, target: '_blank', rel: 'noopener' } }, label);
}
