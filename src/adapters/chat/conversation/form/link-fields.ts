/** The fields of a link's form: entries and problems go by these names, and forms that are open keep them for ever. */
export const LINK_FIELD = {
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
  language: 'language',
  reminders: 'reminders',
  reference: 'reference',
} as const;

const NOTE_KEY = 'note_key_';
const NOTE_VALUE = 'note_value_';

/** The fields of one note; its number stays with it while others come and go. */
export function noteFieldNames(row: number): { readonly key: string; readonly value: string } {
  return { key: `${NOTE_KEY}${row}`, value: `${NOTE_VALUE}${row}` };
}

/** The numbers of the notes in a form, in the order they stand. */
export function listNoteRows(fieldNames: readonly string[]): readonly number[] {
  return fieldNames.flatMap((name) =>
    name.startsWith(NOTE_KEY) ? [Number(name.slice(NOTE_KEY.length))] : [],
  );
}
