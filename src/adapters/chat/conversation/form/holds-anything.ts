import type { FormValues } from './form-values.js';

/** Whether somebody would miss it: what the form fills in by itself is nothing. */
export function holdsAnything(values: FormValues): boolean {
  const { amount, description, customerName, email, phone, reference, sendAt, notes } = values;
  const texts = [amount, description, customerName, email, phone, reference, sendAt];
  return [...texts, ...notes.map(({ key, value }) => `${key}${value}`)].some((text) => text.trim() !== '');
}
