/** What fails before a byte of a request has left: looking the name up, and connecting. */
const BEFORE_CONNECTED: ReadonlySet<unknown> = new Set(['getaddrinfo', 'connect']);
const CONNECT_CODES: ReadonlySet<unknown> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'CONNECTED_TOO_LATE']);

/**
 * Whether a call by `createPromptFetch` failed before its request left, for sure: then it may be repeated whatever it asks
 * for. System errors name the call that failed (https://nodejs.org/api/errors.html#errorsyscall).
 */
export function wasNeverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isOfConnecting =
    ('syscall' in error && BEFORE_CONNECTED.has(error.syscall)) ||
    ('code' in error && CONNECT_CODES.has(error.code));
  if (isOfConnecting) return true;
  if (error instanceof AggregateError) return error.errors.every(wasNeverConnected);
  return wasNeverConnected(error.cause);
}
