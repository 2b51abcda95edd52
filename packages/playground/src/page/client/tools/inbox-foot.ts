import type { InboxMessage } from '../../../protocol.js';
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import type { Ui } from '../workspace/ui.js';

export interface InboxFoot {
  readonly element: HTMLElement;
  /** The message as it is now. */
  show(message: InboxMessage): void;
}

/** Under a message: what became of it, and buttons to play its carrier or its reader. */
export function createInboxFoot(ui: Ui, message: InboxMessage): InboxFoot {
  const element = h('div', 'inbox-foot');
  let drawn = '';
  const show = (now: InboxMessage) => {
    const { id, acts, state } = now;
    const drawing = JSON.stringify([acts, state]);
    if (drawing === drawn) return;
    drawn = drawing;
    const buttons = acts.map((act) => {
      const button = h('button', { class: 'button', attrs: { type: 'button' } }, act.label);
      button.addEventListener('click', () => void press(button, act.id));
      return button;
    });
    const group = { class: 'inbox-acts', attrs: { role: 'group', 'aria-label': 'Play the carrier' } };
    fill(
      element,
      state === undefined ? null : h('p', 'state', state),
      buttons.length === 0 ? null : h('div', group, buttons),
    );
    const press = (button: HTMLButtonElement, act: string) =>
      pressOnce(ui, button, async () => {
        const after = await api.actOnInbox({ id, act });
        show(after);
        if (after.state !== undefined) ui.announce(after.state);
      });
  };
  show(message);
  return { element, show };
}

/** A second press meanwhile does nothing. */
async function pressOnce(ui: Ui, button: HTMLElement, act: () => Promise<void>): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  await act().catch(ui.session.fail);
  button.ariaBusy = null;
}
