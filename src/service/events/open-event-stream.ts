import { AppError } from '../../domain/errors.js';
import { checkScope } from '../programs/check-scope.js';
import { createTally } from '../work/create-tally.js';
import {
  type BeginEventStreamDeps,
  beginEventStream,
  type EventStream,
  type EventStreamRequest,
} from './begin-event-stream.js';

/** A key's, on one instance. */
const MOST_STREAMS = 10;
const COME_AGAIN_MS = 5_000;

/**
 * Opens a stream of what happens to the caller's merchant, in the key's mode. Whoever opens one closes it. Throws AppError
 * `scope_missing`, `rate_limited` where `MOST_STREAMS` are open, `store_unavailable`.
 */
export type OpenEventStream = (request: EventStreamRequest) => Promise<EventStream>;

export function makeOpenEventStream(deps: BeginEventStreamDeps): OpenEventStream {
  const openOnes = createTally();
  return async (request) => {
    checkScope(request.caller, ['webhooks']);
    const { keyId } = request.caller;
    if (openOnes.count(keyId) >= MOST_STREAMS)
      throw new AppError('rate_limited', { retryAfterMs: COME_AGAIN_MS, of: 'streams' });
    const release = openOnes.add(keyId);
    try {
      const stream = await beginEventStream(deps, request);
      return {
        ...stream,
        close: () => {
          release();
          stream.close();
        },
      };
    } catch (error) {
      release();
      throw error;
    }
  };
}
