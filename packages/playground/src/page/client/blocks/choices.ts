import type { JsonObject } from '../../../protocol.js';
import { h, nextId } from '../dom.js';
import { isObject, objects, text } from '../json.js';
import { renderMrkdwn } from '../text/render-mrkdwn.js';
import { readValues } from './element-value.js';
import { choose, focusKey, type Placed } from './surface.js';

/** Checkboxes and radio buttons. */
export function renderChoices(placed: Placed): HTMLElement {
  const isMany = placed.element['type'] === 'checkboxes';
  const name = nextId('choice');
  const options = objects(placed.element['options']);
  const chosen = readValues(placed);
  const box = h('div', {
    class: 'choices',
    attrs: { role: isMany ? 'group' : 'radiogroup', 'aria-label': placed.label || undefined },
  });
  const controls = options.map((option, index) => {
    const control = h('input', {
      attrs: {
        type: isMany ? 'checkbox' : 'radio',
        name,
        value: text(option['value']),
        'data-key': `${focusKey(placed)}/${index}`,
      },
    });
    control.checked = chosen.includes(text(option['value']));
    return control;
  });
  box.addEventListener('change', () => {
    const values = controls.filter(({ checked }) => checked).map(({ value }) => value);
    choose(placed, isMany ? values : (values[0] ?? null));
  });
  controls.forEach((control, index) => {
    box.append(renderOption(placed, control, options[index] ?? {}));
  });
  return box;
}

function renderOption(placed: Placed, control: HTMLInputElement, option: JsonObject): HTMLElement {
  const words = (part: 'text' | 'description') => {
    const value = option[part];
    const isMarked = isObject(value) && value['type'] === 'mrkdwn';
    return isMarked ? renderMrkdwn(text(value), placed.surface.directory) : text(value);
  };
  const description = words('description');
  return h(
    'label',
    'choice',
    control,
    h('span', {}, h('span', {}, words('text')), description === '' ? null : h('small', {}, description)),
  );
}
