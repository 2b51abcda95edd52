import { api } from '../api.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { createMomentField } from '../moment-field.js';
import { makePopupToggle } from '../popup-toggle.js';
import { cityOf, momentInZone, shortMoment, zoneName } from '../time/format-date.js';
import { fromWallTime, toWallTime } from '../time/wall-time.js';
import type { Ui } from '../workspace/ui.js';

const STEPS = [
  { label: '+ 15 min', byMs: 900_000 },
  { label: '+ 1 hour', byMs: 3_600_000 },
  { label: '+ 1 day', byMs: 86_400_000 },
] as const;
const TICK_MS = 10_000;
/** What the server takes at once, less a day. */
const FARTHEST_MS = 399 * 86_400_000;

/** The sandbox's time, and how to move it forward. */
export function createClockControl(ui: Ui): { element: HTMLElement; show(): void } {
  const words = h('span', {});
  const zone = h('small', 'clock-zone');
  const toggle = makePopupToggle(
    () => button,
    () => buildControl(ui),
  );
  const button = h(
    'button',
    {
      class: 'tool',
      attrs: { type: 'button', 'aria-haspopup': 'dialog', title: 'Move the clock' },
      on: { click: toggle },
    },
    icon('clock'),
    h('span', 'clock-words', words, ' ', zone),
  );
  const show = () => {
    const { timeZone } = ui.directory();
    words.textContent = shortMoment(ui.now(), timeZone);
    zone.textContent = cityOf(timeZone);
    button.setAttribute('aria-label', `Clock: ${momentInZone(ui.now(), timeZone)}. Move it forward`);
  };
  setInterval(show, TICK_MS);
  return { element: button, show };
}

function buildControl(ui: Ui): HTMLElement {
  const { timeZone } = ui.directory();
  const field = createMomentField(`To (${zoneName(timeZone)})`, toWallTime(ui.now(), timeZone));
  const moveBy = (byMs: number) => void api.moveClock({ byMs: Math.round(byMs) }).catch(ui.session.fail);
  const moveTo = () => {
    const at = fromWallTime(field.value(), timeZone);
    const byMs = at === undefined ? 0 : at.getTime() - ui.now().getTime();
    if (byMs <= 0) ui.toast('The clock only goes forward: choose a later time.');
    else if (byMs > FARTHEST_MS) ui.toast('Not more than a year at once: choose an earlier time.');
    else moveBy(byMs);
  };
  return h(
    'div',
    { class: 'clock', attrs: { role: 'dialog', 'aria-label': 'Move the clock' } },
    h('h2', {}, 'Move the clock forward'),
    h(
      'p',
      'note',
      'What falls due on the way happens in its own time: messages go out, links expire, waits end. It cannot go back.',
    ),
    h(
      'div',
      'clock-steps',
      STEPS.map(({ label, byMs }) =>
        h('button', { class: 'button', attrs: { type: 'button' }, on: { click: () => moveBy(byMs) } }, label),
      ),
    ),
    h('p', 'label', `To (${zoneName(timeZone)})`),
    h(
      'div',
      'clock-to',
      field.element,
      h('button', { class: 'button', attrs: { type: 'button' }, on: { click: moveTo } }, 'Go'),
    ),
  );
}
