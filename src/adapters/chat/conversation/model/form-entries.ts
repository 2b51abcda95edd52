/**
 * What stands in each field of a form, by the field's name, in the order of the fields: text, the value that was chosen,
 * those that were chosen, a moment as ISO 8601, a conversation's or people's own ids. Null: nothing. A field that the
 * form does not show is absent.
 */
export type FormEntries = Readonly<Record<string, string | readonly string[] | null>>;

/** The text or the one value of a field; empty when there is none. */
export function readText(entries: FormEntries, name: string): string {
  const entry = entries[name];
  return typeof entry === 'string' ? entry : '';
}

/** The values of a field that takes several; null when the form does not say. */
export function readValues(entries: FormEntries, name: string): readonly string[] | null {
  const entry = entries[name];
  return entry === undefined || entry === null || typeof entry === 'string' ? null : entry;
}
