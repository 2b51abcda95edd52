import type { Block, ModalView } from '../blocks/block-kit.js';
import { buildNoteRows, type NoteRow } from '../blocks/build-note-rows.js';
import { buildSendAt } from '../blocks/build-send-blocks.js';
import { carryTyped } from '../views/carry-typed.js';
import type { ShownView } from '../views/shown-view.js';
import { BLOCK, isNoteBlock, listNoteRows, noteBlockIds, TYPED } from './form-fields.js';

function readRows(view: ShownView): NoteRow[] {
  return listNoteRows(view.content.blocks.map(({ block_id }) => block_id)).map((row) => {
    const ids = noteBlockIds(row);
    const text = (blockId: string) => view.values[blockId]?.[TYPED]?.value ?? '';
    return { row, key: text(ids.key), value: text(ids.value) };
  });
}

/** The form with other notes in their place; all else as it was typed. */
function withRows(view: ShownView, rows: readonly NoteRow[]): ModalView {
  const { blocks, ...rest } = carryTyped(view.content, view.values);
  const isNotes = ({ block_id: id }: { block_id?: string }) => isNoteBlock(id) || id === BLOCK.addNote;
  const first = blocks.findIndex(isNotes);
  const others = blocks.filter((block) => !isNotes(block));
  const before = first === -1 ? others.length : first;
  return { ...rest, blocks: [...others.slice(0, before), ...buildNoteRows(rows), ...others.slice(before)] };
}

/** One more empty note. Its number was never used in this form. */
export function addNoteRow(view: ShownView): ModalView {
  const rows = readRows(view);
  const row = Math.max(0, ...rows.map((each) => each.row)) + 1;
  return withRows(view, [...rows, { row, key: '', value: '' }]);
}

/** Without that note; the last one is only emptied. */
export function removeNoteRow(view: ShownView, row: number): ModalView {
  const rows = readRows(view);
  const left = rows.filter((each) => each.row !== row);
  const next = Math.max(0, ...rows.map((each) => each.row)) + 1;
  return withRows(view, left.length > 0 ? left : [{ row: next, key: '', value: '' }]);
}

/** The form with the picker that "At a time" needs, or without it. */
export function showSendAt(view: ShownView, isShown: boolean): ModalView {
  const { blocks, ...rest } = carryTyped(view.content, view.values);
  const others = blocks.filter(({ block_id }) => block_id !== BLOCK.sendAt) as Block[];
  if (!isShown) return { ...rest, blocks: others };
  const atS = view.values[BLOCK.sendAt]?.[TYPED]?.selected_date_time ?? null;
  const after = others.findIndex(({ block_id }) => block_id === BLOCK.timing) + 1;
  return { ...rest, blocks: [...others.slice(0, after), buildSendAt(atS), ...others.slice(after)] };
}
