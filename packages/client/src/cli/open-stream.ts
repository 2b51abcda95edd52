import { parseProblem } from '../http/parse-problem.js';
import { PaylinkError } from '../problems/paylink-error.js';
import { parseServerSentEvents, type ServerSentEvent } from './parse-server-sent-events.js';
import type { Connection } from './read-arguments.js';

/** Three of the signs of life that Paylink gives each 15 seconds did not come. */
const SILENT_MS = 45_000;

export interface StreamRequest {
  readonly connection: Connection;
  readonly events: readonly string[];
  /** The id of the last one that was heard; null: from now on. */
  readonly lastEventId: string | null;
  readonly signal: AbortSignal;
}

/** What Paylink tells, until the connection ends, breaks or is silent for too long. Throws PaylinkError where there is none. */
export async function* openStream(request: StreamRequest): AsyncGenerator<ServerSentEvent> {
  const silence = new AbortController();
  const signal = AbortSignal.any([request.signal, silence.signal]);
  const timer = setTimeout(() => silence.abort(), SILENT_MS);
  try {
    const response = await connect(request, signal);
    if (!response.ok || response.body === null) throw parseProblem(response, await response.text());
    for await (const event of parseServerSentEvents(readUntilBreak(response.body))) {
      timer.refresh();
      if (event !== null) yield event;
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

async function connect({ connection, events, lastEventId }: StreamRequest, signal: AbortSignal) {
  const query = events.length === 0 ? '' : `?${new URLSearchParams({ events: events.join(',') })}`;
  const headers: Record<string, string> = {
    accept: 'text/event-stream',
    authorization: `Bearer ${connection.key}`,
  };
  if (connection.version !== null) headers['paylink-version'] = connection.version;
  if (lastEventId !== null) headers['last-event-id'] = lastEventId;
  const url = `${connection.baseUrl}/api/v1/events/stream${query}`;
  try {
    return await fetch(url, { headers, signal, redirect: 'error' });
  } catch (error) {
    const none = { status: null, type: null, requestId: null, errors: [], retryAfterSeconds: null };
    const detail = `No answer from ${url}.`;
    throw new PaylinkError({ ...none, code: 'no_connection', title: 'No answer', detail }, { cause: error });
  }
}

/** A connection that breaks is over, as one that ends is. */
async function* readUntilBreak(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const chunks = body[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await chunks.next().catch(() => ({ done: true as const, value: undefined }));
    if (done === true) return;
    yield decoder.decode(value, { stream: true });
  }
}
