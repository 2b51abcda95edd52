import type { z } from 'zod';
import { AppError } from '../../domain/errors.js';

/** What any provider's webhook may weigh at most. */
const MAX_BODY_BYTES = 1024 * 1024;

/** The JSON of a webhook's own bytes. Throws AppError `body_unreadable`. */
export function parseBody(provider: string, rawBody: Uint8Array): unknown {
  if (rawBody.byteLength > MAX_BODY_BYTES) throw unreadableBody(provider, 'too_large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (error) {
    throw unreadableBody(provider, 'not_json', error);
  }
}

/** Throws AppError `body_unreadable`. */
export function readBodyWith<T>(provider: string, schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw unreadableBody(provider, 'wrong_shape', result.error);
  return result.data;
}

export function unreadableBody(
  provider: string,
  problem: string,
  cause?: unknown,
): AppError<'body_unreadable'> {
  return new AppError('body_unreadable', { provider, problem }, { cause });
}
