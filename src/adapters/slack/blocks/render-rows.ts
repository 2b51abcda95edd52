import type { RowsField } from '../../chat/conversation/model/field.js';
import { ACTION } from '../intents/action-ids.js';
import { type Block, type ButtonParts, button } from './block-kit.js';
import { ADD_ROW_BLOCK, removeRowBlock } from './form-blocks.js';
import { renderText } from './input-blocks.js';

function buttonBlock(blockId: string, parts: ButtonParts): Block {
  return { type: 'actions', block_id: blockId, elements: [button(parts)] };
}

/** The rows of a form, each with its remove button, and the one that adds another. */
export function renderRows({ rows, add }: RowsField): readonly Block[] {
  const blocks = rows.flatMap(({ row, fields, remove }) => {
    const inputs = fields.map(renderText);
    if (remove === null) return inputs;
    const parts = { text: remove, actionId: ACTION.removeNote, value: String(row) };
    return [...inputs, buttonBlock(removeRowBlock(row), parts)];
  });
  if (add === null) return blocks;
  return [...blocks, buttonBlock(ADD_ROW_BLOCK, { text: add, actionId: ACTION.addNote })];
}
