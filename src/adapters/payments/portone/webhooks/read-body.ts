import { AppError } from '../../../../domain/errors.js';
import { PROVIDER } from '../wire/portone-account.js';

/** What any provider's webhook may weigh at most. */
const MOST_BYTES = 1024 * 1024;

/** The fields of a webhook, whatever they are. Throws AppError `body_unreadable`. */
export function readBody(rawBody: Uint8Array): Readonly<Record<string, unknown>> {
  if (rawBody.byteLength > MOST_BYTES) throw unreadable('too_large');
  const body = parseJson(rawBody);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadable('wrong_shape');
  return Object.fromEntries(Object.entries(body));
}

export function unreadable(problem: string, cause?: unknown): AppError<'body_unreadable'> {
  return new AppError('body_unreadable', { provider: PROVIDER, problem }, { cause });
}

function parseJson(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (error) {
    throw unreadable('not_json', error);
  }
}
