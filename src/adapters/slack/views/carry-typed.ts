import type { types } from '@slack/bolt';
import type { Block, ModalView } from '../blocks/block-kit.js';
import type { StateValue, StateValues } from './shown-view.js';

type InputElement = types.InputBlock['element'];

function findOptions(
  element: types.StaticSelect | types.MultiStaticSelect | types.Checkboxes | types.RadioButtons,
): readonly types.Option[] {
  const grouped =
    'option_groups' in element ? element.option_groups?.flatMap(({ options }) => options) : undefined;
  return grouped ?? element.options ?? [];
}

/** The element with what was typed as its initial value. */
function carry(element: InputElement, typed: StateValue): InputElement {
  switch (element.type) {
    case 'plain_text_input': {
      const { initial_value: _, ...rest } = element;
      return typed.value ? { ...rest, initial_value: typed.value } : rest;
    }
    case 'static_select':
    case 'radio_buttons': {
      const { initial_option: _, ...rest } = element;
      const chosen = findOptions(element).find(({ value }) => value === typed.selected_option?.value);
      return chosen === undefined ? rest : ({ ...rest, initial_option: chosen } as InputElement);
    }
    case 'checkboxes': {
      const { initial_options: _, ...rest } = element;
      const values = typed.selected_options?.map(({ value }) => value) ?? [];
      const chosen = element.options.filter(({ value }) => values.includes(value ?? ''));
      return chosen.length === 0 ? rest : { ...rest, initial_options: chosen };
    }
    case 'multi_static_select': {
      const { initial_options: _, ...rest } = element;
      const values = typed.selected_options?.map(({ value }) => value) ?? [];
      const chosen = findOptions(element).filter(({ value }) => values.includes(value ?? ''));
      return chosen.length === 0 ? rest : ({ ...rest, initial_options: chosen } as InputElement);
    }
    case 'datetimepicker': {
      const { initial_date_time: _, ...rest } = element;
      const seconds = typed.selected_date_time ?? undefined;
      return seconds === undefined ? rest : { ...rest, initial_date_time: seconds };
    }
    default:
      return element;
  }
}

function carryBlock(block: Block, values: StateValues): Block {
  if (block.type !== 'input') return block;
  const { element } = block;
  const typed = values[block.block_id ?? '']?.[element.action_id ?? ''];
  return typed === undefined ? block : { ...block, element: carry(element, typed) };
}

/**
 * The view with all that was typed in it. Slack's clients keep what stands in an unchanged input by themselves;
 * initial values make it sure, also where an input has moved.
 */
export function carryTyped(view: ModalView, values: StateValues): ModalView {
  return { ...view, blocks: view.blocks.map((block) => carryBlock(block as Block, values)) };
}
