import type { InboxMessage } from '../../../protocol.js';
import { playgroundPaths } from '../../../protocol.js';
import { h } from '../dom.js';
import { renderLink } from '../text/render-link.js';
import { momentInZone } from '../time/format-date.js';
import type { Ui } from '../workspace/ui.js';
import { createInboxFoot } from './inbox-foot.js';
import { readLanguage } from './read-language.js';

const CHANNELS = { email: 'Email', sms: 'SMS', whatsapp: 'WhatsApp' } as const;

export interface InboxMessageView {
  readonly element: HTMLElement;
  /** The message as it is now. */
  show(message: InboxMessage): void;
}

/** One line, which opens to the message as its reader has it. A mail is loaded once it is opened. */
export function createInboxMessage(ui: Ui, message: InboxMessage): InboxMessageView {
  const { id, channel, to, at, subject, html, text } = message;
  const foot = createInboxFoot(ui, message);
  const lang = html === undefined ? undefined : readLanguage(html);
  const { timeZone } = ui.directory();
  const title = h('span', { class: 'inbox-title', attrs: { lang } }, subject ?? text);
  const state = h('small', 'inbox-state');
  const line = h(
    'summary',
    {},
    title,
    h('small', {}, `${CHANNELS[channel]} to ${to} · ${momentInZone(new Date(at), timeZone)}`),
    state,
  );
  const element = h('details', { class: 'inbox-message', attrs: { 'data-row': id } }, line);
  const open = () => {
    if (!element.open || element.childElementCount > 1) return;
    const body =
      html === undefined ? h('p', 'bubble', withLinks(text)) : renderMail(id, subject ?? 'Email', lang);
    element.append(h('p', 'inbox-from', `From ${message.from}`), body, foot.element);
  };
  element.addEventListener('toggle', open);
  const show = (now: InboxMessage) => {
    state.textContent = now.state ?? '';
    foot.show(now);
  };
  show(message);
  return { element, show };
}

/** A document of its own that can run nothing; its links open in new tabs. */
function renderMail(id: string, title: string, lang: string | undefined): HTMLElement {
  const src = `${playgroundPaths.mails}${encodeURIComponent(id)}`;
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  return h('iframe', { class: 'mail', attrs: { sandbox, title, lang, src } });
}

function withLinks(words: string): Node[] {
  return words
    .split(/(https?:\/\/\S+)/)
    .map((part) => (part.startsWith('http') ? renderLink(part, part) : document.createTextNode(part)));
}
