import { makeSend } from '../http/make-send.js';
import type { PaylinkEvent } from '../objects/event.js';
import { PaylinkError } from '../problems/paylink-error.js';
import { explain } from './explain.js';
import type { CliRequest } from './read-arguments.js';
import type { Terminal } from './terminal.js';

const ANSWER_WITHIN_MS = 15_000;

/** Plays an event of this type in test mode. Throws CliError. */
export async function trigger(
  { type, connection }: Extract<CliRequest, { command: 'trigger' }>,
  { out, signal }: Terminal,
): Promise<void> {
  const { version, ...where } = connection;
  const limits = { maxRetries: 1, timeoutMs: ANSWER_WITHIN_MS, fetch };
  const send = makeSend({ ...where, ...limits, ...(version === null ? {} : { version }) });
  try {
    const request = { method: 'POST', path: '/events/trigger', body: { type }, options: { signal } } as const;
    const event = await send<PaylinkEvent>(request);
    out(`${event.type}  ${event.id}  goes to your endpoints and listeners in test mode.`);
  } catch (error) {
    if (error instanceof PaylinkError) throw explain(error, connection);
    throw error;
  }
}
