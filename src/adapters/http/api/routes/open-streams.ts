import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import { isAppError } from '../../../../domain/errors.js';
import type { Timers } from '../../../../ports/timers.js';

export interface StreamLife {
  /** Whether its key still opens it; may reject. */
  readonly isOpen: () => Promise<boolean>;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
}

const LOOK_EVERY_MS = 1_000;
/** Whoever reads on gets what was said; whoever does not is cut off. */
const GRACE_MS = 1_000;

/** The streams that this server tells, and what ends them: their reader, their key, the server. */
export function createOpenStreams(timers: Pick<Timers, 'after'>) {
  const ends = new Set<() => void>();
  return {
    /** Answers what ends the telling. */
    add(response: ServerResponse, { isOpen, onEnd }: StreamLife): AbortSignal {
      const stop = new AbortController();
      const end = () => {
        if (stop.signal.aborted) return;
        stop.abort();
        callOff();
        ends.delete(end);
        onEnd();
        timers.after(GRACE_MS, () => response.destroy());
      };
      let callOff = () => {};
      const lookSoon = () => {
        if (!stop.signal.aborted) callOff = timers.after(LOOK_EVERY_MS, look);
      };
      const look = () =>
        isOpen()
          .then((holds) => (holds ? undefined : end()), endWhereClosed(end))
          .finally(lookSoon);
      lookSoon();
      ends.add(end);
      finished(response, end);
      return stop.signal;
    },
    endAll(): void {
      for (const end of [...ends]) end();
    },
  };
}

/** A store that does not answer says nothing about a key. */
function endWhereClosed(end: () => void) {
  return (error: unknown) => {
    if (isAppError(error, 'merchant_closed')) end();
  };
}
