import type { z } from 'zod';
import { AppError } from '../../domain/errors.js';

/** A form's or request's body by its schema; no body is an empty one. Throws AppError `invalid_input`. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', { fields: parsed.error.issues.map(({ path }) => path.join('.')) });
}
