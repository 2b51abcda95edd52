/** Seconds from now that `Retry-After` asks for (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after); null: nothing it can be read as. */
export function readRetryAfterSeconds(headers: Headers): number | null {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return null;
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1_000));
}
