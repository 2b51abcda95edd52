import { parse } from 'node:querystring';

const FORM = 'application/x-www-form-urlencoded';

/**
 * What stands in a body: JSON, a form, or JSON in a form's `payload`. Throws SyntaxError, or RangeError for nesting
 * without an end.
 * @see https://docs.slack.dev/interactivity/handling-user-interaction#payloads
 */
export function parseBody(text: string, contentType: string | undefined): unknown {
  // Some proxies append a charset.
  if (contentType?.split(';', 1)[0]?.trim() !== FORM) return JSON.parse(text);
  const fields = parse(text);
  const { payload } = fields;
  return typeof payload === 'string' ? JSON.parse(payload) : { ...fields };
}
