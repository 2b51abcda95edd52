import type { Beginning } from '../../../protocol.js';
import { api } from '../api.js';
import { askToConfirm } from '../confirm-dialog.js';
import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { makePopupToggle } from '../popup-toggle.js';
import type { Ui } from '../workspace/ui.js';

/** What a bot that only writes has: to see an app fail for want of a scope. */
const FEW_SCOPES = ['commands', 'chat:write'];

interface SettingsOptions {
  /** Whether there is a week to begin with, beside an empty workspace. */
  readonly hasWeek: boolean;
  /** What the page itself keeps has to go, too. */
  onReset(): void;
}

/** The platform's switches, and the ways to begin anew. */
export function createSettingsControl(ui: Ui, options: SettingsOptions): HTMLElement {
  const toggle = makePopupToggle(
    () => button,
    (close) => {
      const beginAnew = (to: Beginning) => {
        close();
        void reset(ui, to, options.onReset);
      };
      return buildPanel(ui, options.hasWeek ? ['week', 'empty'] : ['empty'], beginAnew);
    },
  );
  const button = iconButton(icon('gear'), 'Switches and reset', toggle);
  button.setAttribute('aria-haspopup', 'dialog');
  return button;
}

function buildPanel(
  ui: Ui,
  beginnings: readonly Beginning[],
  beginAnew: (to: Beginning) => void,
): HTMLElement {
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
      'div',
      'resets',
      beginnings.map((to) =>
        h(
          'button',
          { class: 'button danger', attrs: { type: 'button' }, on: { click: () => beginAnew(to) } },
          RESETS[to].button,
        ),
      ),
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

const RESETS = {
  empty: {
    button: 'Reset to empty',
    body: 'All messages and links of the playground go. You stay who you are; the clock stays where it is.',
  },
  week: {
    button: 'Reset to the week',
    body: 'All messages and links of the playground go, and the week that it began with takes their place. You stay who you are.',
  },
} as const satisfies Record<Beginning, object>;

async function reset(ui: Ui, to: Beginning, onReset: () => void): Promise<void> {
  const { button, body } = RESETS[to];
  const confirm = { confirm: button, deny: 'Keep it', danger: true };
  if (!(await askToConfirm({ title: `${button}?`, body, ...confirm }))) return;
  try {
    await api.reset({ to });
    onReset();
  } catch (error) {
    ui.session.fail(error);
  }
}
