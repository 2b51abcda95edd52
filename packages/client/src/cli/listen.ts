import { setTimeout as wait } from 'node:timers/promises';
import { PaylinkError } from '../problems/paylink-error.js';
import { explain } from './explain.js';
import { forward } from './forward.js';
import { openStream } from './open-stream.js';
import { parseReady, parseSignedEvent, readEvent } from './parse-stream-data.js';
import type { CliRequest } from './read-arguments.js';
import { createTeller } from './teller.js';
import type { Terminal } from './terminal.js';

type ListenRequest = Extract<CliRequest, { command: 'listen' }>;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Tells and forwards events until the terminal's signal, and comes back where the connection broke. One after the other,
 * so that those of a link are forwarded in their order. Throws CliError where Paylink refuses, or was never reached.
 */
export async function listen(request: ListenRequest, terminal: Terminal): Promise<void> {
  const { signal } = terminal;
  const teller = createTeller(request, terminal);
  let lastEventId: string | null = null;
  let wasReady = false;
  for (let breaks = 0; !signal.aborted; breaks += 1) {
    try {
      for await (const { event, data, id } of openStream({ ...request, lastEventId, signal })) {
        if (event === 'ready') {
          teller.ready(parseReady(data));
          wasReady = true;
          breaks = 0;
        }
        if (event === 'webhook') {
          await take(data, request, { teller, signal });
        }
        // Also that of a sign of life: the place in the stream, so that nothing before it is told again.
        lastEventId = id ?? lastEventId;
      }
    } catch (error) {
      if (!(error instanceof PaylinkError)) throw error;
      if (!signal.aborted && (isFinal(error) || !wasReady)) throw explain(error, request.connection);
    }
    await pause(breaks, { teller, signal });
  }
}

type Hearing = { readonly teller: ReturnType<typeof createTeller>; readonly signal: AbortSignal };

async function take(data: string, request: ListenRequest, { teller, signal }: Hearing): Promise<void> {
  const signed = parseSignedEvent(data);
  const forwarded = request.forward === null ? null : await forward(request.forward, signed, signal);
  if (signal.aborted) return;
  const id = signed.headers['webhook-id'] ?? '';
  teller.event({ ...readEvent(signed), id, forwarded });
}

/** Asked again it would be refused again. */
function isFinal({ status }: PaylinkError): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

/** Chance takes up to half of the pause away, so that many do not come back at once. */
async function pause(breaks: number, { teller, signal }: Hearing): Promise<void> {
  if (signal.aborted) return;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** breaks) * (1 - Math.random() / 2);
  teller.broken(pauseMs);
  await wait(pauseMs, undefined, { signal }).catch(() => {});
}
