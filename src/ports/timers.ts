/** Time that never jumps, whatever is done to the clock: for how long something may take, and for waiting. */
export interface Timers {
  /** Milliseconds since some moment in the past; only differences mean anything. */
  elapsedMs(): number;
  /** Runs `task` once after `delayMs` and answers how to call that off. Never keeps the process alive. */
  after(delayMs: number, task: () => void): () => void;
}
