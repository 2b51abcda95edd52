import { parseLinkForm } from '../../reader/form/parse-link-form.js';
import { readLinkLine } from '../../reader/line/read-link-line.js';

/** Whether a line may be right, as far as can be told before anything is known of who typed it. */
export function looksRight(text: string, now: Date): boolean {
  const assumed = { now, timeZone: 'UTC', defaultCurrency: 'USD', country: null } as const;
  const { values, questions, problem } = readLinkLine(text, assumed);
  if (problem !== null || questions.length > 0) return false;
  return parseLinkForm(values, { ...assumed, defaultExpiry: { kind: 'never' } }).ok;
}
