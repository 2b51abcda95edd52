import { MAX_NOTES } from '../../../domain/link/validate-link-draft-notes.js';
import type { NoteValues } from '../../chat/grammar/link-form-values.js';
import { ACTION } from '../action-ids.js';
import { BLOCK, noteBlockIds } from '../form/form-fields.js';
import { type Block, button } from './block-kit.js';
import { textInput } from './input-blocks.js';

export interface NoteRow extends NoteValues {
  /** Stays with the row, so that what was typed stays in its own inputs. */
  readonly row: number;
}

function buildRow({ row, key, value }: NoteRow, place: { at: number; isOnly: boolean }): Block[] {
  const ids = noteBlockIds(row);
  const name = place.isOnly ? 'Note' : `Note ${place.at + 1}`;
  const remove: Block = {
    type: 'actions',
    block_id: ids.remove,
    elements: [
      button({
        text: `Remove note ${place.at + 1}`,
        actionId: ACTION.removeNote,
        value: String(row),
      }),
    ],
  };
  return [
    textInput({ blockId: ids.key, label: `${name}: name`, value: key, placeholder: 'class' }),
    textInput({
      blockId: ids.value,
      label: `${name}: text`,
      value,
      placeholder: 'XII B',
      hint: 'Only your team sees this.',
    }),
    ...(place.isOnly ? [] : [remove]),
  ];
}

/** The notes, each with its remove button, and "Add a note" while there is room for one more. */
export function buildNoteRows(rows: readonly NoteRow[]): Block[] {
  const add: Block = {
    type: 'actions',
    block_id: BLOCK.addNote,
    elements: [button({ text: 'Add a note', actionId: ACTION.addNote })],
  };
  return [
    ...rows.flatMap((row, at) => buildRow(row, { at, isOnly: rows.length === 1 })),
    ...(rows.length < MAX_NOTES ? [add] : []),
  ];
}
