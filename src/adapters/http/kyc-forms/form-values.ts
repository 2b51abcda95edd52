import { cleanWords } from '../../../domain/text/clean-words.js';

/** What a form holds, by the names of its fields; several of one name in their order. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** Of a body as the server reads it. */
export function readFormValues(body: unknown): FormValues {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]: [string, unknown]) => [name, toTexts(value)]),
  );
}

function toTexts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

export function readValue(values: FormValues, name: string, at = 0): string {
  return values[name]?.[at] ?? '';
}

/** One line as it is kept: lines and spaces in a row are one space. */
export function lineOf(values: FormValues, name: string, at = 0): string {
  return cleanWords(readValue(values, name, at))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What was written; an empty field says nothing. */
export function written<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined | ''> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  // What is left has the types that the filter leaves.
  return Object.fromEntries(said) as ReturnType<typeof written<Fields>>;
}
