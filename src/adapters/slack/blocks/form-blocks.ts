/** Blocks of a form beside its inputs; an input's block goes by the name of its field. */
export const MORE_BLOCK = 'form_more';
export const ADD_ROW_BLOCK = 'add_note';

export function removeRowBlock(row: number): string {
  return `note_remove_${row}`;
}

/** Whether a block belongs to the rows of a form. */
export function isRowsBlock(blockId: string | undefined): boolean {
  return (
    blockId !== undefined && (blockId === ADD_ROW_BLOCK || /^note_(?:key|value|remove)_\d+$/.test(blockId))
  );
}
