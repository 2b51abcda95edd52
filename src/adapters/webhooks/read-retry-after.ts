const SECOND_MS = 1_000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;

/** Seconds or a date, https://www.rfc-editor.org/rfc/rfc9110#field.retry-after, a day at most; null: nothing that can be read. */
export function readRetryAfterMs(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Math.min(Number(text) * SECOND_MS, DAY_MS);
  // Only a date as HTTP writes it: `Date.parse` takes much else.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null;
  const atMs = Date.parse(text);
  if (Number.isNaN(atMs)) return null;
  return Math.min(Math.max(atMs - now.getTime(), 0), DAY_MS);
}
