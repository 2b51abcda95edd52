/** A task that runs one time after the other. */
export interface Turns<Result> {
  /** Runs it after whoever is at it; whoever asks while another waits for its turn shares that one's. */
  take(): Promise<Result>;
  /** Resolves when nobody is at it. */
  whenOver(): Promise<void>;
}

export function shareTurns<Result>(task: () => Promise<Result>): Turns<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Result> | null = null;
  return {
    take() {
      if (waiting !== null) return waiting;
      const turn = last.then(() => {
        waiting = null;
        return task();
      });
      waiting = turn;
      last = turn.catch(() => {});
      return turn;
    },
    async whenOver() {
      await last;
    },
  };
}
