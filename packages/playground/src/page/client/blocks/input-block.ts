import type { Block } from '../../../protocol.js';
import { h, nextId, setAttribute } from '../dom.js';
import { objects, text } from '../json.js';
import { renderElement } from './render-element.js';
import type { Surface } from './surface.js';

const GROUPS = ['checkboxes', 'radio_buttons'];

/** A label, its input, a hint, and what was wrong with it. */
export function renderInputBlock(block: Block, surface: Surface): HTMLElement {
  const [element = {}] = objects(block['element']);
  const isOptional = block['optional'] === true;
  const label = text(block['label']);
  const control = renderElement({
    surface,
    blockId: block.block_id,
    actionId: text(element['action_id']),
    element,
    label,
    input: { isOptional, actsAtOnce: block['dispatch_action'] === true },
  });
  const words = [label, isOptional ? h('span', 'optional', ' (optional)') : null];
  const notes = buildNotes(block, surface.errors[block.block_id]);
  const isGroup = GROUPS.includes(text(element['type']));
  const field = isGroup
    ? null
    : control.matches('input, textarea')
      ? control
      : control.querySelector('input');
  const labelled = field ?? control;
  const id = nextId('field');
  labelled.id = id;
  describe(labelled, notes, {
    isRequired: !isOptional,
    isWrong: surface.errors[block.block_id] !== undefined,
  });
  const name = isGroup ? h('div', 'label', words) : h('label', { class: 'label', attrs: { for: id } }, words);
  return h(
    'div',
    surface.errors[block.block_id] === undefined ? 'field' : 'field wrong',
    name,
    control,
    notes,
  );
}

function buildNotes(block: Block, error: string | undefined): HTMLElement[] {
  const hint = text(block['hint']);
  return [
    ...(error === undefined
      ? []
      : [h('p', { class: 'error', attrs: { id: nextId('error'), role: 'alert' } }, error)]),
    ...(hint === '' ? [] : [h('p', { class: 'hint', attrs: { id: nextId('hint') } }, hint)]),
  ];
}

function describe(
  control: Element,
  notes: readonly HTMLElement[],
  { isRequired, isWrong }: { isRequired: boolean; isWrong: boolean },
): void {
  if (notes.length > 0) control.setAttribute('aria-describedby', notes.map(({ id }) => id).join(' '));
  setAttribute(control, 'aria-required', isRequired ? 'true' : undefined);
  setAttribute(control, 'aria-invalid', isWrong ? 'true' : undefined);
}
