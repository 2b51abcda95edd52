import { h } from '../dom.js';
import { text } from '../json.js';
import { fromWallTime, toWallTime } from '../time/wall-time.js';
import { readValue } from './element-value.js';
import { choose, focusKey, type Placed } from './surface.js';

/** datepicker, timepicker and datetimepicker; the last in the zone of the one who looks, as in Slack. */
export function renderDateInput(placed: Placed): HTMLElement {
  const { timeZone } = placed.surface.directory;
  const kinds = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;
  const kind = kinds[text(placed.element['type']) as keyof typeof kinds];
  const value = readValue(placed);
  const control = h('input', {
    class: 'input date',
    attrs: { type: kind, 'data-key': focusKey(placed) },
  });
  const isMoment = kind === 'datetime-local';
  control.value = isMoment && value !== '' ? toWallTime(new Date(Number(value) * 1000), timeZone) : value;
  control.addEventListener('change', () => {
    const at = isMoment ? fromWallTime(control.value, timeZone) : undefined;
    const typed = isMoment && at !== undefined ? String(Math.floor(at.getTime() / 1000)) : control.value;
    choose(placed, typed === '' ? null : typed);
  });
  if (!isMoment) return control;
  return h('div', 'with-note', control, h('small', 'note', `Your time, ${timeZone.replaceAll('_', ' ')}`));
}
