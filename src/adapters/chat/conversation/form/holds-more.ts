import type { FormValues } from './form-values.js';

/** Whether something is filled in that the short form has no field for. */
export function holdsMore(values: FormValues): boolean {
  const texts = [values.customerName, values.sendAt, values.expires, values.reference, values.language];
  return (
    texts.some((text) => text.trim() !== '') ||
    values.channels.length > 0 ||
    values.timing !== null ||
    values.notes.some(({ key, value }) => `${key}${value}`.trim() !== '')
  );
}
