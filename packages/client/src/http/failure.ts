/** What a failed call tells of itself. */
export interface Failure {
  /** `TimeoutError`, `TypeError`, ... */
  readonly name: string;
  /** `ECONNREFUSED`, ...; else what it says. */
  readonly reason: string;
}

/** fetch says "fetch failed" alone; why stands in what caused it. Errors of Node's own may be of another realm. */
export function readFailure(error: unknown): Failure {
  const cause = readField(error, 'cause');
  const reason = readField(cause, 'code') ?? readField(cause, 'message') ?? readField(error, 'message');
  return { name: String(readField(error, 'name') ?? ''), reason: String(reason ?? error) };
}

function readField(value: unknown, name: string): unknown {
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return field === '' ? undefined : field;
}
