export type StopTimer = () => void;

/** What waits and repeats; injected so that tests decide when time has passed. */
export interface SandboxTimers {
  /** Runs `task` every `intervalMs`, never twice at once. `task` must not reject. */
  every(intervalMs: number, task: () => Promise<void>): StopTimer;
  after(delayMs: number, task: () => void): StopTimer;
}

/** SandboxTimers that do not keep the process alive. */
export const systemTimers: SandboxTimers = {
  every(intervalMs, task) {
    let running = false;
    const run = async () => {
      if (running) return;
      running = true;
      await task();
      running = false;
    };
    const timer = setInterval(() => void run(), intervalMs).unref();
    return () => clearInterval(timer);
  },

  after(delayMs, task) {
    const timer = setTimeout(task, delayMs).unref();
    return () => clearTimeout(timer);
  },
};
