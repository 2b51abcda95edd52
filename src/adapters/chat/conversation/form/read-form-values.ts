import { type FormEntries, readText, readValues } from '../model/form-entries.js';
import { readChosenLanguage } from './build-language-field.js';
import { type FormValues, pickChannels, readTiming } from './form-values.js';
import { LINK_FIELD, listNoteRows, noteFieldNames } from './link-fields.js';
import type { NoteRow } from './note-rows.js';

/** The notes in the form, each with its number. */
export function readNoteRows(entries: FormEntries): readonly NoteRow[] {
  return listNoteRows(Object.keys(entries)).map((row) => {
    const names = noteFieldNames(row);
    return { row, key: readText(entries, names.key), value: readText(entries, names.value) };
  });
}

/** Everything in the form, as it was typed. */
export function readFormValues(entries: FormEntries): FormValues {
  const text = (name: string) => readText(entries, name);
  const channels = pickChannels(readValues(entries, LINK_FIELD.channels) ?? []);
  const timing = readTiming(text(LINK_FIELD.timing));
  return {
    amount: text(LINK_FIELD.amount),
    currency: text(LINK_FIELD.currency),
    description: text(LINK_FIELD.description),
    customerName: text(LINK_FIELD.customerName),
    email: text(LINK_FIELD.email),
    phone: text(LINK_FIELD.phone),
    channels,
    timing,
    sendKind: timing ?? (channels.length > 0 ? 'now' : 'no'),
    sendAt: text(LINK_FIELD.sendAt),
    expires: text(LINK_FIELD.expires),
    reminders: text(LINK_FIELD.reminders),
    reference: text(LINK_FIELD.reference),
    language: readChosenLanguage(text(LINK_FIELD.language)),
    notes: readNoteRows(entries).map(({ key, value }) => ({ key, value })),
  };
}
