import { CliError } from './cli-error.js';
import type { SignedEvent } from './forward.js';

/** The first that a stream tells. */
export interface StreamReady {
  /** `whsec_...`: what its events are signed with. */
  readonly secret: string;
  readonly version: string;
}

/** Throws CliError where it is something else. */
export function parseReady(data: string): StreamReady {
  const { secret, version } = parseObject(data);
  if (typeof secret !== 'string' || typeof version !== 'string') throw tellStrange();
  return { secret, version };
}

/** Throws CliError where it is something else. */
export function parseSignedEvent(data: string): SignedEvent {
  const { headers, body } = parseObject(data);
  if (typeof body !== 'string' || typeof headers !== 'object' || headers === null) throw tellStrange();
  const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return { headers: Object.fromEntries(pairs), body };
}

/** Its type, and whether somebody triggered it. Throws CliError where it is none. */
export function readEvent({ body }: SignedEvent): { readonly type: string; readonly isSample: boolean } {
  const { type, sample } = parseObject(body);
  return { type: typeof type === 'string' ? type : 'unknown', isSample: sample === true };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value));
  } catch {}
  throw tellStrange();
}

function tellStrange(): CliError {
  return new CliError('Paylink tells something that this command does not understand: bring it up to date.');
}
