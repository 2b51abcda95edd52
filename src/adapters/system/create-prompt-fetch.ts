import { Agent, buildConnector, fetch as fetchWith } from 'undici';
import type { Timers } from '../../ports/timers.js';

/** As far as it takes to connect on a slow line; less than `BEGIN_MS` and the time until others take over together. */
const CONNECT_MS = 2_000;

/** What the calls of this product use of `fetch`. */
export interface PromptRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData;
  readonly signal?: AbortSignal;
}

/**
 * A `fetch` whose request leaves soon after it is asked for, or never: a process that stalls while it connects must not
 * say afterwards what another has said in its place. Rejects when connecting took longer than two seconds.
 */
export function createPromptFetch(timers: Pick<Timers, 'elapsedMs'>) {
  const connect = buildConnector({ timeout: CONNECT_MS });
  const dispatcher = new Agent({
    connect(options, callback) {
      const askedMs = timers.elapsedMs();
      connect(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null);
        // The timeout of the connector does not run while the process stands still.
        if (timers.elapsedMs() - askedMs <= CONNECT_MS) return callback(null, socket);
        socket.destroy();
        callback(Object.assign(new Error('connected too late'), { code: 'CONNECTED_TOO_LATE' }), null);
      });
    },
  });
  return async (url: string | URL, { body, ...request }: PromptRequest = {}) => {
    if (typeof body === 'object') throw new TypeError('files are not sent from here');
    return fetchWith(url, { ...request, ...(body === undefined ? {} : { body }), dispatcher });
  };
}
