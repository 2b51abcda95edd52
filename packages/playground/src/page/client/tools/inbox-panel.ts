import type { InboxMessage } from '../../../protocol.js';
import { playgroundPaths } from '../../../protocol.js';
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import type { SessionEvent } from '../session.js';
import { renderLink } from '../text/render-link.js';
import { shortMoment } from '../time/format-date.js';
import { createPanelFrame, type PanelView } from '../workspace/panel-frame.js';
import type { Ui } from '../workspace/ui.js';
import { createInboxFoot, type InboxFoot } from './inbox-foot.js';
import { readLanguage } from './read-language.js';

const INTRO = 'No email or text service is connected. What would have reached customers is kept here.';
const CHANNELS = { email: 'Email', sms: 'SMS', whatsapp: 'WhatsApp' } as const;

export interface InboxPanel extends PanelView {
  /** Answers whether a message came in. */
  notice(event: SessionEvent): boolean;
  /** Messages since the inbox was last looked at. */
  unseenCount(): number;
  /** Forgets what came in: the inbox is empty again. */
  restart(): void;
}

/** What would have reached the customer, as the customer would see it. */
export function createInboxPanel(ui: Ui): InboxPanel {
  const frame = createPanelFrame(ui, 'Customer’s inbox');
  const list = createInboxList(ui);
  frame.body.append(h('p', 'panel-intro', INTRO), list.element);
  let unseen = 0;
  return {
    element: frame.element,
    show() {
      unseen = 0;
      void list.load().catch(ui.session.fail);
    },
    notice(event) {
      // Other eyes read the times in another zone.
      if (event.type === 'loaded') list.forget();
      if (event.type !== 'changed' || event.record.type !== 'inbox_received') return false;
      unseen += 1;
      return true;
    },
    unseenCount: () => unseen,
    restart() {
      unseen = 0;
    },
  };
}

/** The newest first; `forget`: all of them are drawn anew with the next load. */
function createInboxList(ui: Ui): { element: HTMLElement; load(): Promise<void>; forget(): void } {
  const element = h('div', 'inbox');
  let shown: readonly string[] = [];
  const feet = new Map<string, InboxFoot>();
  let loads = 0;
  return {
    element,
    async load() {
      loads += 1;
      const turn = loads;
      const inbox = await api.inbox();
      // Answers may overtake one another: the newest question's counts.
      if (turn !== loads) return;
      const ids = inbox.map(({ id }) => id);
      if (shown.length === 0 || shown.some((id, i) => ids[i] !== id)) {
        shown = [];
        feet.clear();
        fill(element, ids.length === 0 ? [h('p', 'empty', 'Nothing has been sent yet.')] : []);
      }
      for (const message of inbox) feet.get(message.id)?.show(message);
      // A mail that is moved on the page loads anew: what is there stays where it is.
      const { timeZone } = ui.directory();
      const fresh = inbox.slice(shown.length).map((message) => {
        const foot = createInboxFoot(ui, message);
        feet.set(message.id, foot);
        return renderMessage(message, { timeZone, foot: foot.element });
      });
      element.prepend(...fresh.toReversed());
      shown = ids;
    },
    forget() {
      shown = [];
    },
  };
}

interface Around {
  readonly timeZone: string;
  readonly foot: HTMLElement;
}

function renderMessage(message: InboxMessage, { timeZone, foot }: Around): HTMLElement {
  const { id, channel, from, to, at, subject, html, text } = message;
  const lang = html === undefined ? undefined : readLanguage(html);
  return h(
    'article',
    'inbox-message',
    h('p', 'inbox-head', h('b', {}, CHANNELS[channel]), ` to ${to}, from ${from}`),
    h('time', {}, shortMoment(new Date(at), timeZone)),
    subject === undefined ? null : h('h3', { attrs: { lang } }, subject),
    html === undefined
      ? h('p', 'bubble', withLinks(text))
      : renderMail(id, { title: subject ?? 'Email', lang }),
    foot,
  );
}

/** A document of its own that can run nothing; its links open in new tabs. */
function renderMail(id: string, words: { title: string; lang: string | undefined }): HTMLElement {
  const src = `${playgroundPaths.mails}${encodeURIComponent(id)}`;
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  const attrs = { sandbox, ...words, src, loading: 'lazy' };
  return h('iframe', { class: 'mail', attrs });
}

function withLinks(words: string): Node[] {
  return words
    .split(/(https?:\/\/\S+)/)
    .map((part) => (part.startsWith('http') ? renderLink(part, part) : document.createTextNode(part)));
}
