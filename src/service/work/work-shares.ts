import { retryDelayMs } from './retry-delay.js';

interface Share {
  readonly inFlight: number;
  readonly failures: number;
  readonly pausedUntilMs: number;
}

const IDLE: Share = { inFlight: 0, failures: 0, pausedUntilMs: 0 };

/** Who takes how much of one kind's attention in this instance, and who waits because what serves it is down. */
export interface WorkShares {
  begin(share: string): void;
  end(share: string): void;
  succeeded(share: string): void;
  /** Pauses the share, longer after each failure that follows another. */
  failed(share: string, nowMs: number): void;
  /** Shares that have their part, or wait. */
  listFull(nowMs: number): readonly string[];
  /** When the next share that waits may go on; null: none waits. */
  nextResumeMs(nowMs: number): number | null;
}

export function createWorkShares(atOncePerShare: number): WorkShares {
  const shares = new Map<string, Share>();
  const change = (name: string, next: (share: Share) => Partial<Share>): void => {
    const share = shares.get(name) ?? IDLE;
    const changed = { ...share, ...next(share) };
    // Whoever has nothing in flight and never failed is not worth remembering.
    if (changed.inFlight === 0 && changed.failures === 0) shares.delete(name);
    else shares.set(name, changed);
  };

  return {
    begin: (name) => change(name, ({ inFlight }) => ({ inFlight: inFlight + 1 })),
    end: (name) => change(name, ({ inFlight }) => ({ inFlight: inFlight - 1 })),
    succeeded: (name) => change(name, () => ({ failures: 0, pausedUntilMs: 0 })),
    failed: (name, nowMs) =>
      change(name, ({ failures, pausedUntilMs }) =>
        // What was in flight together fails together: that is one failure.
        pausedUntilMs > nowMs
          ? {}
          : { failures: failures + 1, pausedUntilMs: nowMs + retryDelayMs(failures, name) },
      ),
    listFull: (nowMs) =>
      [...shares].flatMap(([name, { inFlight, pausedUntilMs }]) =>
        inFlight >= atOncePerShare || pausedUntilMs > nowMs ? [name] : [],
      ),
    nextResumeMs(nowMs) {
      const waiting = [...shares.values()].map((share) => share.pausedUntilMs).filter((at) => at > nowMs);
      return waiting.length === 0 ? null : Math.min(...waiting);
    },
  };
}
