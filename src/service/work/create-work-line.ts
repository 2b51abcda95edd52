import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkObserver } from '../../ports/work-observer.js';
import type { WorkRow } from '../../ports/work-table.js';
import type { Lease } from './create-lease.js';
import { createLookAhead } from './create-look-ahead.js';
import { createRowsInFlight } from './create-rows-in-flight.js';
import { createSoonestTimer } from './create-soonest-timer.js';
import { createStraySearch } from './create-stray-search.js';
import type { WorkKind, WorkOutcome } from './work-kind.js';
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
  const shares = createWorkShares(kind.atOncePerShare);
  const strays = createStraySearch(timers);
  const { table } = kind;
  const ahead = createLookAhead({ table, clock, timers, kick: kickAfter });
  const timer = createSoonestTimer(timers, () => {
    // Of all moments only the soonest was known.
    ahead.forget();
    pump().catch((error: unknown) => logger.warn({ err: error, kind: kind.name }, 'due work has to wait'));
  });
  let isStopping = false;
  let hasMore = false;
  /** How often somebody said that there is something to do. */
  let news = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  let queued: Promise<number> | null = null;
  const rows = createRowsInFlight(kind, {
    ...{ ...deps, shares, kick: kickAfter, onStillHeld: strays.beTroubled },
    isStopping: () => isStopping,
    countNews: () => news,
    onEnded(newsBefore) {
      // What came meanwhile may be of this very row, which nobody could claim.
      if (news !== newsBefore || (hasMore && rows.size() <= kind.atOnce / 2)) kickAfter(0);
    },
  });

  /** The answer to a claim may get lost, and nobody frees what a living instance holds: it looks itself. */
  async function takeUpStrays(): Promise<void> {
    if (!strays.isTime()) return;
    const holder = lease.holder();
    const wasInFlight = rows.remember();
    const held = await table.listHeld(holder, clock.now());
    // What was in flight when we asked may be given back by now, and be somebody else's.
    for (const row of held) if (!wasInFlight(row, holder)) void rows.begin(row, holder);
  }

  /** Only what can be begun at once is claimed, so that no claim grows old unworked. */
  async function claimAndBegin(): Promise<number> {
    if (!isStopping && lease.isValid()) await takeUpStrays();
    let begun = 0;
    for (;;) {
      const room = Math.min(kind.atOnce - rows.size(), kind.atOncePerShare);
      hasMore = room <= 0;
      if (hasMore || isStopping || !lease.isValid()) return begun;
      const withoutShares = shares.listFull(timers.elapsedMs());
      const holder = lease.holder();
      const claimed = await table.claim({ holder, now: clock.now(), limit: room, withoutShares });
      for (const row of claimed) void rows.begin(row, holder);
      begun += claimed.length;
      hasMore = withoutShares.length > 0;
      if (claimed.length < room) break;
    }
    if (begun > 0 || ahead.isTime()) await ahead.look();
    return begun;
  }

  /** Whoever asks while another waits for its turn shares that one's. */
  function pump(): Promise<number> {
    if (queued !== null) return queued;
    const next = underWay.then(() => {
      queued = null;
      return claimAndBegin();
    });
    queued = next;
    underWay = next.catch(strays.beTroubled).finally(() => {
      const resumeMs = shares.nextResumeMs(timers.elapsedMs());
      if (resumeMs !== null) kickAfter(resumeMs - timers.elapsedMs());
    });
    return next;
  }

  function kickAfter(afterMs: number): void {
    if (!isStopping && afterMs <= LONGEST_KICK_MS) timer.wakeAfter(afterMs);
  }

  return {
    pump,
    kick(afterMs) {
      news += 1;
      kickAfter(afterMs);
    },
    hand: (row) => rows.find(row, lease.holder()) ?? rows.begin(row, lease.holder()),
    async whenIdle() {
      await underWay;
      await rows.whenIdle();
    },
    stop() {
      isStopping = true;
      timer.cancel();
    },
  };
}
