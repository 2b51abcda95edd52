import { Agent, buildConnector } from 'undici';
import type { Timers } from '../../ports/timers.js';

/** As far as it takes to connect on a slow line; less than `BEGIN_MS` and the time until others take over together. */
const CONNECT_MS = 2_000;

/**
 * Connections on which a request leaves soon after it is asked for, or never: a process that stalls while it connects
 * must not say afterwards what another has said in its place. Connecting takes two seconds at most.
 */
export function createPromptAgent(timers: Pick<Timers, 'elapsedMs'>): Agent {
  const connect = buildConnector({ timeout: CONNECT_MS });
  return new Agent({
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
}
