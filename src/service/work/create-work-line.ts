import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkObserver } from '../../ports/work-observer.js';
import type { WorkRow } from '../../ports/work-table.js';
import type { Lease } from './create-lease.js';
import { settleRow } from './settle-row.js';
import type { Hold, WorkKind, WorkOutcome } from './work-kind.js';
import { createWorkShares } from './work-shares.js';

export interface WorkLineDeps {
  readonly lease: Lease;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly observer: WorkObserver;
}

/** One kind at work in this instance. */
export interface WorkLine {
  /** Claims and begins what is due, as much as fits; answers how many rows that was. Rejects when the store is away. */
  pump(): Promise<number>;
  /** Pumps now, or after `afterMs`. Never throws. */
  kick(afterMs: number): void;
  /** Works a row that was stored as held by this instance; answers what came of it, null when it was not worked. */
  hand(row: WorkRow): Promise<WorkOutcome | null>;
  whenIdle(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
}

/** Delays beyond this are left to the recurring sweep. */
const LONGEST_KICK_MS = 10 * 60_000;

export function createWorkLine(kind: WorkKind<WorkRow>, deps: WorkLineDeps): WorkLine {
  const { lease, clock, timers, logger } = deps;
  const inFlight = new Map<string, Promise<WorkOutcome>>();
  const shares = createWorkShares(kind.atOncePerShare);
  let isStopping = false;
  let hasMore = false;
  let underWay: Promise<number> | null = null;
  let kicked: { readonly atMs: number; readonly cancel: () => void } | null = null;

  function run(row: WorkRow): Promise<WorkOutcome> {
    const holder = lease.holder();
    const hold: Hold = {
      holder,
      mayBegin: () => !isStopping && lease.isValid() && lease.holder() === holder,
    };
    shares.begin(row.share);
    const done = settleRow(kind, row, { ...deps, hold, shares, kick: kickAfter }).finally(() => {
      inFlight.delete(row.id);
      shares.end(row.share);
      if (hasMore && inFlight.size <= kind.atOnce / 2) kickAfter(0);
    });
    inFlight.set(row.id, done);
    return done;
  }

  /** Only what can be begun at once is claimed, so that no claim grows old unworked. */
  async function claimAndBegin(): Promise<number> {
    let begun = 0;
    for (;;) {
      const room = Math.min(kind.atOnce - inFlight.size, kind.atOncePerShare);
      hasMore = room <= 0;
      if (hasMore || isStopping || !lease.isValid()) return begun;
      const withoutShares = shares.listFull(timers.elapsedMs());
      const claim = { holder: lease.holder(), now: clock.now(), limit: room, withoutShares };
      const rows = await kind.table.claim(claim);
      // A row that is here already was given back in a write whose answer got lost.
      for (const row of rows) if (!inFlight.has(row.id)) void run(row);
      begun += rows.length;
      hasMore = withoutShares.length > 0;
      if (rows.length < room) return begun;
    }
  }

  function pump(): Promise<number> {
    const next = (underWay ?? Promise.resolve(0)).catch(() => 0).then(claimAndBegin);
    underWay = next.finally(() => {
      const resumeMs = shares.nextResumeMs(timers.elapsedMs());
      if (resumeMs !== null) kickAfter(resumeMs - timers.elapsedMs());
    });
    return next;
  }

  function kickAfter(afterMs: number): void {
    if (isStopping || afterMs > LONGEST_KICK_MS) return;
    const atMs = timers.elapsedMs() + afterMs;
    if (kicked !== null && kicked.atMs <= atMs) return;
    kicked?.cancel();
    const cancel = timers.after(afterMs, () => {
      kicked = null;
      pump().catch((error: unknown) => logger.warn({ err: error, kind: kind.name }, 'due work has to wait'));
    });
    kicked = { atMs, cancel };
  }

  return {
    pump,
    kick: kickAfter,
    hand: (row) => (inFlight.has(row.id) || isStopping ? Promise.resolve(null) : run(row)),
    async whenIdle() {
      await underWay?.catch(() => 0);
      while (inFlight.size > 0) await Promise.all(inFlight.values());
    },
    stop() {
      isStopping = true;
      kicked?.cancel();
    },
  };
}
