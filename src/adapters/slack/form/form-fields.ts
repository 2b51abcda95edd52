/** The form's input blocks: errors are said by these ids, and what was typed is kept by them. */
export const BLOCK = {
  amount: 'amount',
  currency: 'currency',
  description: 'description',
  customerName: 'customer_name',
  email: 'email',
  phone: 'phone',
  channels: 'channels',
  timing: 'timing',
  sendAt: 'send_at',
  expires: 'expires',
  reference: 'reference',
  addNote: 'add_note',
} as const;

/** The action id of every input that says nothing until the form is submitted. */
export const TYPED = 'typed';

const NOTE_KEY = 'note_key_';
const NOTE_VALUE = 'note_value_';
const NOTE_REMOVE = 'note_remove_';

/** The blocks of one note; its number stays with it while others come and go. */
export function noteBlockIds(row: number): { key: string; value: string; remove: string } {
  return { key: `${NOTE_KEY}${row}`, value: `${NOTE_VALUE}${row}`, remove: `${NOTE_REMOVE}${row}` };
}

export function isNoteBlock(blockId: string | undefined): boolean {
  return blockId !== undefined && /^note_(?:key|value|remove)_\d+$/.test(blockId);
}

/** The numbers of the notes in a form, in the order they stand. */
export function listNoteRows(blockIds: readonly (string | undefined)[]): readonly number[] {
  return blockIds.flatMap((id) => (id?.startsWith(NOTE_KEY) ? [Number(id.slice(NOTE_KEY.length))] : []));
}
