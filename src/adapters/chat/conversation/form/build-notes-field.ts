import { MAX_NOTES } from '../../../../domain/link/validate-link-draft-notes.js';
import type { RowsField, TextField } from '../model/field.js';
import { noteFieldNames } from './link-fields.js';
import type { NoteRow } from './note-rows.js';

function buildFields({ row, key, value }: NoteRow, name: string): readonly TextField[] {
  const names = noteFieldNames(row);
  return [
    { kind: 'text', name: names.key, label: `${name}: name`, value: key, placeholder: 'class' },
    {
      kind: 'text',
      name: names.value,
      label: `${name}: text`,
      value,
      placeholder: 'XII B',
      hint: 'Only your team sees this.',
    },
  ];
}

/** The notes, each with a way to take it away, and one to add another while there is room. */
export function buildNotesField(notes: readonly NoteRow[]): RowsField {
  const isOnly = notes.length === 1;
  return {
    kind: 'rows',
    rows: notes.map((note, at) => ({
      row: note.row,
      fields: buildFields(note, isOnly ? 'Note' : `Note ${at + 1}`),
      remove: isOnly ? null : `Remove note ${at + 1}`,
    })),
    add: notes.length < MAX_NOTES ? 'Add a note' : null,
  };
}
