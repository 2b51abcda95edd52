import { api } from '../api.js';
import { askToConfirm } from '../confirm-dialog.js';
import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { makePopupToggle } from '../popup-toggle.js';
import type { Ui } from '../workspace/ui.js';

/** What a bot that only writes has: to see an app fail for want of a scope. */
const FEW_SCOPES = ['commands', 'chat:write'];

/** The platform's switches, and the way to begin anew. `onReset`: what the page itself keeps has to go too. */
export function createSettingsControl(ui: Ui, onReset: () => void): HTMLElement {
  const toggle = makePopupToggle(
    () => button,
    (close) =>
      buildPanel(ui, () => {
        close();
        void reset(ui, onReset);
      }),
  );
  const button = iconButton(icon('gear'), 'Switches and reset', toggle);
  button.setAttribute('aria-haspopup', 'dialog');
  return button;
}

function buildPanel(ui: Ui, onReset: () => void): HTMLElement {
  const { settings } = ui.session.workspace();
  const change = (next: Parameters<typeof api.changeSettings>[0]) =>
    void api.changeSettings(next).catch(ui.session.fail);
  return h(
    'div',
    { class: 'settings', attrs: { role: 'dialog', 'aria-label': 'Switches' } },
    h('h2', {}, 'A stricter day'),
    renderSwitch('Rate limits', 'One message a second in a channel; more is answered 429.', {
      isOn: settings.rateLimits,
      set: (isOn) => change({ rateLimits: isOn }),
    }),
    renderSwitch('Post in public channels uninvited', 'The app has chat:write.public.', {
      isOn: settings.publicPosting,
      set: (isOn) => change({ publicPosting: isOn }),
    }),
    renderSwitch('Few scopes', `The bot has only ${FEW_SCOPES.join(' and ')}.`, {
      isOn: settings.scopes !== 'all',
      set: (isOn) => change({ scopes: isOn ? FEW_SCOPES : 'all' }),
    }),
    h('hr', {}),
    h(
      'button',
      { class: 'button danger', attrs: { type: 'button' }, on: { click: onReset } },
      'Reset everything',
    ),
  );
}

function renderSwitch(
  name: string,
  words: string,
  { isOn, set }: { isOn: boolean; set: (isOn: boolean) => void },
): HTMLElement {
  const box = h('input', { attrs: { type: 'checkbox', role: 'switch' } });
  box.checked = isOn;
  box.addEventListener('change', () => set(box.checked));
  return h('label', 'choice', box, h('span', {}, h('span', {}, name), h('small', {}, words)));
}

async function reset(ui: Ui, onReset: () => void): Promise<void> {
  const isSure = await askToConfirm({
    title: 'Reset everything?',
    body: 'All messages and links of the playground go. The clock stays where it is.',
    confirm: 'Reset everything',
    deny: 'Keep it',
    danger: true,
  });
  if (!isSure) return;
  try {
    await api.reset();
    onReset();
  } catch (error) {
    ui.session.fail(error);
  }
}
