import { h } from '../dom.js';
import { text } from '../json.js';
import { createMomentField, createTimeField } from '../moment-field.js';
import { fromWallTime, toWallTime } from '../time/wall-time.js';
import { readValue } from './element-value.js';
import { choose, focusKey, type Placed } from './surface.js';

/** datepicker, timepicker and datetimepicker; the last in the zone of the one who looks, as in Slack. */
export function renderDateInput(placed: Placed): HTMLElement {
  const kind = text(placed.element['type']);
  if (kind === 'datetimepicker') return renderMoment(placed);
  const value = readValue(placed);
  const control =
    kind === 'timepicker'
      ? createTimeField(placed.label, value)
      : h('input', { class: 'input date', attrs: { type: 'date' } });
  control.value = value;
  control.dataset['key'] = focusKey(placed);
  control.addEventListener('change', () => {
    if (control.validity.valid) choose(placed, control.value === '' ? null : control.value);
  });
  return control;
}

function renderMoment(placed: Placed): HTMLElement {
  const { timeZone } = placed.surface.directory;
  const value = readValue(placed);
  const field = createMomentField(
    placed.label,
    value === '' ? '' : toWallTime(new Date(Number(value) * 1000), timeZone),
  );
  const isEmpty = () => field.inputs.every((input) => input.value === '');
  field.inputs.forEach((input, index) => {
    input.dataset['key'] = `${focusKey(placed)}/${index}`;
    input.addEventListener('change', () => {
      const at = fromWallTime(field.value(), timeZone);
      if (at !== undefined) choose(placed, String(Math.floor(at.getTime() / 1000)));
      else if (isEmpty()) choose(placed, null);
    });
  });
  const note = h('small', 'note', `Your time, ${timeZone.replaceAll('_', ' ')}`);
  return h('div', 'with-note', field.element, note);
}
