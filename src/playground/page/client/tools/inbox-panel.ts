import type { InboxMessage } from '../../../protocol.js';
import { playgroundPaths } from '../../../protocol.js';
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { renderLink } from '../text/render-link.js';
import { shortMoment } from '../time/format-date.js';
import type { Ui } from '../ui.js';
import { createPanelFrame, type PanelView } from '../workspace/panel-frame.js';

const CHANNELS = { email: 'Email', sms: 'SMS', whatsapp: 'WhatsApp' } as const;

/** What would have reached the customer, as the customer would see it. */
export function createInboxPanel(ui: Ui): PanelView {
  const frame = createPanelFrame(ui, 'Customer’s inbox');
  const messages = h('div', 'inbox');
  frame.body.append(messages);
  const load = async () => {
    const inbox = await api.inbox();
    const { timeZone } = ui.directory();
    fill(
      messages,
      inbox.toReversed().map((message) => renderMessage(message, timeZone)),
    );
    if (inbox.length === 0) messages.append(h('p', 'empty', 'Nothing has been sent yet.'));
  };
  return { element: frame.element, show: () => void load().catch(ui.session.fail) };
}

function renderMessage(message: InboxMessage, timeZone: string): HTMLElement {
  const { id, channel, from, to, at, subject, html, text } = message;
  return h(
    'article',
    'inbox-message',
    h('p', 'inbox-head', h('b', {}, CHANNELS[channel]), ` to ${to}, from ${from}`),
    h('time', {}, shortMoment(new Date(at), timeZone)),
    subject === undefined ? null : h('h3', {}, subject),
    html === undefined ? h('p', 'bubble', withLinks(text)) : renderMail(id, subject ?? 'Email'),
  );
}

/** A document of its own that can run nothing; its links open in new tabs. */
function renderMail(id: string, title: string): HTMLElement {
  const src = `${playgroundPaths.mails}${encodeURIComponent(id)}`;
  const attrs = { sandbox: 'allow-popups allow-popups-to-escape-sandbox', title, src };
  return h('iframe', { class: 'mail', attrs });
}

function withLinks(words: string): Node[] {
  return words
    .split(/(https?:\/\/\S+)/)
    .map((part) => (part.startsWith('http') ? renderLink(part, part) : document.createTextNode(part)));
}
