import { MAX_NOTES } from '../../../../domain/link/validate-link-draft-notes.js';
import type { Words } from '../../words/words.js';
import type { RowsField, TextField } from '../model/field.js';
import { noteFieldNames } from './link-fields.js';
import type { NoteRow } from './note-rows.js';

/** `number`: as people count them; null for the only one. */
function buildFields(words: Words, note: NoteRow, number: number | null): readonly TextField[] {
  const { row, key, value } = note;
  const names = noteFieldNames(row);
  return [
    {
      kind: 'text',
      name: names.key,
      label: number === null ? words.say('form.note.only_key') : words.say('form.note.key', { number }),
      value: key,
      placeholder: words.say('form.note.key_placeholder'),
    },
    {
      kind: 'text',
      name: names.value,
      label: number === null ? words.say('form.note.only_value') : words.say('form.note.value', { number }),
      value,
      placeholder: words.say('form.note.value_placeholder'),
      hint: words.say('form.note.hint'),
    },
  ];
}

/** The notes, each with a way to take it away, and one to add another while there is room. */
export function buildNotesField(words: Words, notes: readonly NoteRow[]): RowsField {
  const isOnly = notes.length === 1;
  return {
    kind: 'rows',
    rows: notes.map((note, at) => ({
      row: note.row,
      fields: buildFields(words, note, isOnly ? null : at + 1),
      remove: isOnly ? null : words.say('form.note.remove', { number: at + 1 }),
    })),
    add: notes.length < MAX_NOTES ? words.say('form.note.add') : null,
  };
}
