import type { InboxMessage } from '../../../protocol.js';
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { replaceRows } from '../replace-rows.js';
import type { SessionEvent } from '../session.js';
import { isWeekPlaying } from '../time/is-week-playing.js';
import { createPanelFrame, type PanelView } from '../workspace/panel-frame.js';
import type { Ui } from '../workspace/ui.js';
import { createInboxMessage, type InboxMessageView } from './inbox-message.js';

const INTRO = 'No email or text service is connected. What would have reached customers is kept here.';

export interface InboxPanel extends PanelView {
  /** Answers whether a message came in. */
  notice(event: SessionEvent): boolean;
  /** Messages since the inbox was last looked at. */
  unseenCount(): number;
  /** Forgets what came in: the inbox is empty again. */
  restart(): void;
}

/** What would have reached the customers, a line each, as each of them would see it. */
export function createInboxPanel(ui: Ui): InboxPanel {
  const frame = createPanelFrame(ui, 'Customers’ inbox');
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
      if (!isWeekPlaying(ui.now())) unseen += 1;
      return true;
    },
    unseenCount: () => unseen,
    restart() {
      unseen = 0;
    },
  };
}

/** By customer, who was written to last comes first. What is there already stays as it is, open or not. */
function createInboxList(ui: Ui): { element: HTMLElement; load(): Promise<void>; forget(): void } {
  const element = h('div', 'inbox');
  let messages = new Map<string, InboxMessageView>();
  let customers = new Map<string, Customer>();
  let loads = 0;
  return {
    element,
    async load() {
      loads += 1;
      const turn = loads;
      const inbox = await api.inbox();
      // Answers may overtake one another: the newest question's counts.
      if (turn !== loads) return;
      messages = new Map(
        inbox.map((message) => [message.id, messages.get(message.id) ?? createInboxMessage(ui, message)]),
      );
      for (const message of inbox) messages.get(message.id)?.show(message);
      const grouped = groupByCustomer(inbox);
      customers = new Map(
        [...grouped.keys()].map((name) => [name, customers.get(name) ?? createCustomer(name)]),
      );
      const find = (id: string) => messages.get(id)?.element;
      for (const [name, own] of grouped) {
        const elements = own.flatMap(({ id }) => find(id) ?? []);
        const rows = customers.get(name)?.rows;
        if (rows !== undefined) replaceRows(rows, elements, find);
      }
      const shown = [...customers.values()].map((customer) => customer.element);
      if (shown.length > 0) replaceRows(element, shown, find);
      else fill(element, h('p', 'empty', 'Nothing has been sent yet.'));
    },
    forget() {
      messages = new Map();
    },
  };
}

interface Customer {
  readonly element: HTMLElement;
  readonly rows: HTMLElement;
}

function createCustomer(name: string): Customer {
  const rows = h('div', {});
  return { rows, element: h('section', 'inbox-customer', h('h3', {}, name), rows) };
}

/** The newest first, of customers and of what each of them got. */
function groupByCustomer(inbox: readonly InboxMessage[]): Map<string, InboxMessage[]> {
  const groups = new Map<string, InboxMessage[]>();
  for (const message of inbox.toSorted((one, other) => other.at.localeCompare(one.at))) {
    const name = message.customer ?? message.to;
    groups.set(name, [...(groups.get(name) ?? []), message]);
  }
  return groups;
}
