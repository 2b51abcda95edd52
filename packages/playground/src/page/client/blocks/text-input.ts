import { h } from '../dom.js';
import { isObject, list, text } from '../json.js';
import { readValue } from './element-value.js';
import { addressOf, focusKey, type Placed } from './surface.js';

const INPUT_MODES: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
};

export function renderTextInput(placed: Placed): HTMLElement {
  const { element, surface, blockId, actionId } = placed;
  const attrs = {
    'data-key': focusKey(placed),
    placeholder: text(element['placeholder']) || undefined,
    inputmode: INPUT_MODES[text(element['type'])],
    maxlength: typeof element['max_length'] === 'number' ? element['max_length'] : 3000,
    autocomplete: 'off',
  };
  const control =
    element['multiline'] === true
      ? h('textarea', { class: 'input', attrs: { ...attrs, rows: 3 } })
      : h('input', { class: 'input', attrs: { ...attrs, type: 'text' } });
  control.value = readValue(placed);
  const triggers = readTriggers(placed);
  control.addEventListener('input', () => {
    surface.form.set(blockId, actionId, control.value);
    if (triggers.includes('on_character_entered')) void surface.act(addressOf(placed), control.value);
  });
  control.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return;
    if (!triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    void surface.act(addressOf(placed), control.value);
  });
  return control;
}

/** @see https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
function readTriggers({ element, input }: Placed): string[] {
  if (input !== null && !input.actsAtOnce) return [];
  const config = element['dispatch_action_config'];
  const given = isObject(config) ? list(config['trigger_actions_on']) : [];
  return given.length > 0 ? given : ['on_enter_pressed'];
}
