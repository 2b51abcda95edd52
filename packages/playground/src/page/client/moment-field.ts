import { h } from './dom.js';

/** On a 24-hour clock: browsers show times of their own fields as their system does, with AM and PM for many. */
const CLOCK_TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** A field for "18:00"; what is no such time is refused with words once the field is left. */
export function createTimeField(label: string, value: string): HTMLInputElement {
  const attrs = {
    type: 'text',
    inputmode: 'numeric',
    placeholder: '18:00',
    maxlength: 5,
    autocomplete: 'off',
  };
  const field = h('input', { class: 'input time', attrs: { ...attrs, 'aria-label': label } });
  field.value = value;
  field.addEventListener('input', () => {
    const isTime = field.value === '' || CLOCK_TIME.test(field.value);
    field.setCustomValidity(isTime ? '' : 'Write the time on a 24-hour clock, for example 18:00.');
  });
  field.addEventListener('change', () => {
    if (CLOCK_TIME.test(field.value)) field.value = field.value.padStart(5, '0');
    field.reportValidity();
  });
  return field;
}

/** A day and a time; `value` reads "2026-11-25T18:00", or empty where either is missing. */
export function createMomentField(
  label: string,
  wallTime: string,
): { readonly element: HTMLElement; value(): string; readonly inputs: readonly HTMLInputElement[] } {
  const [day = '', time = ''] = wallTime.split('T');
  const dayField = h('input', {
    class: 'input date',
    attrs: { type: 'date', 'aria-label': `${label}, day` },
  });
  dayField.value = day;
  const timeField = createTimeField(`${label}, time`, time);
  return {
    element: h('div', 'moment', dayField, timeField),
    inputs: [dayField, timeField],
    value: () =>
      dayField.value === '' || !CLOCK_TIME.test(timeField.value)
        ? ''
        : `${dayField.value}T${timeField.value.padStart(5, '0')}`,
  };
}
