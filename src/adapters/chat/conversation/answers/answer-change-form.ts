import type { Words } from '../../words/words.js';
import { wordsForMember } from '../../words/words-for.js';
import { buildNotesField } from '../form/build-notes-field.js';
import { buildSendAt } from '../form/build-send-fields.js';
import { fillForm } from '../form/fill-form.js';
import { LINK_FIELD } from '../form/link-fields.js';
import { addNoteRow, removeNoteRow } from '../form/note-rows.js';
import { readFormValues, readNoteRows } from '../form/read-form-values.js';
import type { Answer } from '../model/answer.js';
import { type FormEntries, readText } from '../model/form-entries.js';
import type { FormPartChange } from '../model/intent.js';
import type { ChangedFormReply } from '../model/reply.js';

/** The part of the form that another note, one less, or the choice of when brings about. Asks nobody. */
export function changeForm(words: Words, entries: FormEntries, change: FormPartChange): ChangedFormReply {
  if (change.kind === 'choose_timing') {
    const typed = readText(entries, LINK_FIELD.sendAt);
    const field = change.timing === 'at' ? buildSendAt(words, typed === '' ? null : new Date(typed)) : null;
    return { kind: 'changed_form', part: 'send_at', field };
  }
  const notes = readNoteRows(entries);
  const changed = change.kind === 'add_note' ? addNoteRow(notes) : removeNoteRow(notes, change.row);
  return { kind: 'changed_form', part: 'notes', rows: buildNotesField(words, changed) };
}

/** The form in its other shape, with all that was typed. */
export const answerChangeForm: Answer<'change_form'> = async (deps, { entries, change }, asked) => {
  if (change.kind !== 'show_more') {
    return changeForm(wordsForMember(await asked.recognise()), entries, change);
  }
  const values = readFormValues(entries);
  return fillForm(deps, await asked.identify(), { values, where: asked.where, isWhole: true });
};
