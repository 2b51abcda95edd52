import { z } from 'zod';

/** Of an error: one of another realm is no instance of ours. */
const failureSchema = z.object({
  syscall: z.string().optional(),
  code: z.unknown().optional(),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).optional(),
});

/** What fails before a byte of a request has left: looking the name up, and connecting. */
const BEFORE_CONNECTED: ReadonlySet<unknown> = new Set(['getaddrinfo', 'connect']);
const CONNECT_CODES: ReadonlySet<unknown> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'CONNECTED_TOO_LATE']);

/**
 * Whether a call by `createPromptFetch` or `createPromptCall` failed before its request left, for sure: then it may be repeated whatever it asks
 * for. System errors name the call that failed (https://nodejs.org/api/errors.html#errorsyscall).
 */
export function wasNeverConnected(error: unknown): boolean {
  const failure = failureSchema.safeParse(error).data;
  if (failure === undefined) return false;
  const { syscall, code, cause, errors } = failure;
  if (BEFORE_CONNECTED.has(syscall) || CONNECT_CODES.has(code)) return true;
  // A name with several addresses: one error for each.
  if (errors !== undefined && errors.length > 0) return errors.every(wasNeverConnected);
  return wasNeverConnected(cause);
}
