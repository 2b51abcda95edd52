/** Lets acknowledgements go before the work that follows them, when many people ask at the same moment. */
export interface Calm {
  noteArrival(): void;
  /** Resolves when nothing has arrived for a moment, after `LONGEST_MS` at the latest. */
  reached(): Promise<void>;
}

/** Far below what a person notices, above the pause between two requests of one burst. */
const QUIET_MS = 2;
const LONGEST_MS = 25;

export function createCalm(): Calm {
  let arrivedAtMs = 0;
  let waitingSinceMs = 0;
  let waiting: (() => void)[] = [];

  function look(): void {
    const nowMs = performance.now();
    const isCalm = nowMs - arrivedAtMs >= QUIET_MS || nowMs - waitingSinceMs >= LONGEST_MS;
    if (!isCalm) {
      setTimeout(look, QUIET_MS);
      return;
    }
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  }

  return {
    noteArrival() {
      arrivedAtMs = performance.now();
    },
    reached: () =>
      new Promise((resolve) => {
        if (waiting.length === 0) {
          waitingSinceMs = performance.now();
          setTimeout(look, QUIET_MS);
        }
        waiting.push(resolve);
      }),
  };
}
