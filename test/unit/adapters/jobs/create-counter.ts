export interface Counter {
  run(): Promise<void>;
  count(): number;
  /** Resolves when `run` was called this often. */
  reached(count: number): Promise<void>;
  /** Lets held runs end, now and from now on. */
  release(): void;
}

/** Counts its runs; with `held`, each run lasts until it is released. */
export function createCounter({ held = false } = {}): Counter {
  let runs = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const waiting: Array<{ readonly count: number; readonly resolve: () => void }> = [];
  return {
    async run() {
      runs += 1;
      for (const { count, resolve } of waiting) if (runs >= count) resolve();
      if (held) await released;
    },
    count: () => runs,
    reached: (count) =>
      new Promise((resolve) => {
        if (runs >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    release: () => release(),
  };
}
