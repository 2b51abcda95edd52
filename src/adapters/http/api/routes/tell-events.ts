import type { EventStream, SignedEvent } from '../../../../service/events/begin-event-stream.js';

/** Rounds without news, a second each, after which a sign of life is given: proxies cut what is silent. */
const QUIET_ROUNDS = 15;

/**
 * A stream as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), until the signal.
 * The first has an id, too: who is cut off before anything happened goes on from there.
 */
export async function* tellEvents(stream: EventStream, signal: AbortSignal): AsyncGenerator<string> {
  const { secret, version, place } = stream;
  yield format({ id: place, event: 'ready', data: { secret, version } });
  let quietRounds = 0;
  while (!signal.aborted) {
    const events = await stream.next();
    for (const event of events) if (!signal.aborted) yield formatEvent(event);
    quietRounds = events.length > 0 ? 0 : quietRounds + 1;
    if (quietRounds < QUIET_ROUNDS) continue;
    quietRounds = 0;
    yield ': still here\n\n';
  }
}

function formatEvent({ id, headers, body }: SignedEvent): string {
  return format({ id, event: 'webhook', data: { headers, body } });
}

/** JSON has no line breaks of its own, so that one line of data holds it. */
function format({ id, event, data }: { readonly id: string; readonly event: string; readonly data: object }) {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
