import { parseBody, unreadableBody } from '../../webhook-body.js';
import { PROVIDER } from '../wire/portone-account.js';

/** The fields of a webhook, whatever they are. Throws AppError `body_unreadable`. */
export function readBody(rawBody: Uint8Array): Readonly<Record<string, unknown>> {
  const body = parseBody(PROVIDER, rawBody);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw unreadableBody(PROVIDER, 'wrong_shape');
  }
  return Object.fromEntries(Object.entries(body));
}
