import { readFailure } from '../api/read-failure.js';
import type { Rendered } from '../render/rendered.js';
import { isTooNew, toOlder } from './to-older.js';

type Send<Result> = (shown: Rendered) => Promise<Result>;

/** Sends a message; once a server refused what is too new for it, the older way. Rejects as `send` does. */
export type Fallback = <Result>(rendered: Rendered, send: Send<Result>) => Promise<Result>;

/** A server that grows newer is known as that when Paylink starts again. */
export function createFallback(): Fallback {
  let isOld = false;
  return async (rendered, send) => {
    if (isOld) return send(toOlder(rendered));
    try {
      return await send(rendered);
    } catch (error) {
      if (!isTooNew(readFailure(error))) throw error;
      isOld = true;
      return send(toOlder(rendered));
    }
  };
}
