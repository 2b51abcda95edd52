import type { LinkFormValues } from '../../grammar/link-form-values.js';
import { parseLinkForm } from '../../grammar/parse-link-form.js';

/** Whether a line may be right, as far as can be told before anything is known of who typed it. */
export function looksRight(values: LinkFormValues, now: Date): boolean {
  const assumed = { timeZone: 'UTC', defaultCurrency: 'USD', defaultExpiry: { kind: 'never' } } as const;
  return parseLinkForm(values, { now, ...assumed }).ok;
}
