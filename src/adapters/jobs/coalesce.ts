/** One piece of work, never twice at once in this process. */
export interface CoalescedRun {
  /**
   * Asks for a run that begins after this call, and resolves when that run has ended.
   * While one is under way, all who ask share the one that follows it.
   */
  request(): Promise<void>;
  /** Resolves when nothing is under way or queued. */
  whenIdle(): Promise<void>;
}

/** `run` must not reject. */
export function coalesce(run: () => Promise<void>): CoalescedRun {
  let underWay: Promise<void> | null = null;
  let queued: Promise<void> | null = null;

  function start(): Promise<void> {
    underWay = run().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function startAfter(previous: Promise<void>): Promise<void> {
    await previous;
    queued = null;
    await start();
  }

  return {
    request() {
      // `queued` first: between the end of one run and the start of the next, `underWay` is null too.
      if (queued !== null) return queued;
      if (underWay === null) return start();
      queued = startAfter(underWay);
      return queued;
    },

    async whenIdle() {
      for (;;) {
        const last = queued ?? underWay;
        if (last === null) return;
        await last;
      }
    },
  };
}
