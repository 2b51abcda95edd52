import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkObserver } from '../../ports/work-observer.js';
import type { WorkRow } from '../../ports/work-table.js';
import type { Lease } from './create-lease.js';
import type { Hold, WorkKind, WorkOutcome } from './work-kind.js';
import { workOneRow } from './work-one-row.js';
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

/** Many sweeps long: whoever sweeps last before the moment begins at the moment. */
const LOOK_AHEAD_MS = 60_000;

/** Delays beyond this are left to the recurring sweep. */
const LONGEST_KICK_MS = 10 * 60_000;

/** How often an idle sweep looks ahead: what is stored meanwhile kicks by itself. */
const LOOK_AHEAD_EVERY_MS = 20_000;

/** How often an instance looks for rows that it holds and does not know of; sooner while calls of its own fail. */
const LOOK_FOR_STRAYS_EVERY_MS = 20_000;
const LOOK_FOR_STRAYS_IN_TROUBLE_EVERY_MS = 5_000;
const TROUBLE_LASTS_MS = 60_000;

export function createWorkLine(kind: WorkKind<WorkRow>, deps: WorkLineDeps): WorkLine {
  const { lease, clock, timers, logger } = deps;
  const inFlight = new Map<string, Promise<WorkOutcome | null>>();
  const shares = createWorkShares(kind.atOncePerShare);
  let isStopping = false;
  let hasMore = false;
  /** How often somebody said that there is something to do. */
  let news = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  let queued: Promise<number> | null = null;
  let kicked: { readonly atMs: number; readonly cancel: () => void } | null = null;
  let lookedForStraysMs = timers.elapsedMs();
  let isTroubledUntilMs = 0;
  /** Null: the next sweep looks ahead in any case. */
  let lookedAheadMs: number | null = null;

  function holdAs(holder: string): Hold {
    const lasts = () => lease.isValid() && lease.holder() === holder;
    return { holder, lasts, mayBegin: () => !isStopping && lasts() };
  }

  function begin(row: WorkRow, holder: string): Promise<WorkOutcome | null> {
    const hold = holdAs(holder);
    const last = inFlight.get(keyOf(row, holder));
    if (last === undefined) return run(row, hold);
    // What came of its last turn is stored, and the answer still on its way: whether we hold it is known after that.
    return last.then(() => run(row, { ...hold, mayBegin: () => false }));
  }

  function run(row: WorkRow, hold: Hold): Promise<WorkOutcome | null> {
    const key = keyOf(row, hold.holder);
    const newsBefore = news;
    shares.begin(row.share);
    const done = workOneRow(kind, row, {
      ...deps,
      hold,
      shares,
      kick: kickAfter,
      onStillHeld: beTroubled,
    }).finally(() => {
      inFlight.delete(key);
      shares.end(row.share);
      // What came meanwhile may be of this very row, which nobody could claim.
      if (news !== newsBefore || (hasMore && inFlight.size <= kind.atOnce / 2)) kickAfter(0);
    });
    inFlight.set(key, done);
    return done;
  }

  function beTroubled(): void {
    isTroubledUntilMs = timers.elapsedMs() + TROUBLE_LASTS_MS;
  }

  /** The answer to a claim may get lost, and nobody frees what a living instance holds: it looks itself. */
  async function takeUpStrays(): Promise<void> {
    const nowMs = timers.elapsedMs();
    const everyMs =
      nowMs < isTroubledUntilMs ? LOOK_FOR_STRAYS_IN_TROUBLE_EVERY_MS : LOOK_FOR_STRAYS_EVERY_MS;
    if (nowMs - lookedForStraysMs < everyMs) return;
    lookedForStraysMs = nowMs;
    const holder = lease.holder();
    const before = new Set(inFlight.keys());
    const held = await kind.table.listHeld(holder, clock.now());
    // What was in flight when we asked may be given back by now, and be somebody else's.
    for (const row of held) if (!before.has(keyOf(row, holder))) void begin(row, holder);
  }

  /** Only what can be begun at once is claimed, so that no claim grows old unworked. */
  async function claimAndBegin(): Promise<number> {
    if (!isStopping && lease.isValid()) await takeUpStrays();
    let begun = 0;
    for (;;) {
      const room = Math.min(kind.atOnce - inFlight.size, kind.atOncePerShare);
      hasMore = room <= 0;
      if (hasMore || isStopping || !lease.isValid()) return begun;
      const withoutShares = shares.listFull(timers.elapsedMs());
      const holder = lease.holder();
      const rows = await kind.table.claim({ holder, now: clock.now(), limit: room, withoutShares });
      for (const row of rows) void begin(row, holder);
      begun += rows.length;
      hasMore = withoutShares.length > 0;
      if (rows.length < room) break;
    }
    if (begun > 0 || isTimeToLookAhead()) await lookAhead();
    return begun;
  }

  function isTimeToLookAhead(): boolean {
    return lookedAheadMs === null || timers.elapsedMs() - lookedAheadMs >= LOOK_AHEAD_EVERY_MS;
  }

  /** What falls due soon is begun at its moment; what is further off is found by a later sweep. */
  async function lookAhead(): Promise<void> {
    lookedAheadMs = null;
    const now = clock.now();
    const next = await kind.table.nextDueAt(now);
    const inMs = next === null ? Number.POSITIVE_INFINITY : next.getTime() - now.getTime();
    if (inMs <= LOOK_AHEAD_MS) kickAfter(inMs);
    lookedAheadMs = timers.elapsedMs();
  }

  /** Whoever asks while another waits for its turn shares that one's. */
  function pump(): Promise<number> {
    if (queued !== null) return queued;
    const next = underWay.then(() => {
      queued = null;
      return claimAndBegin();
    });
    queued = next;
    underWay = next.catch(beTroubled).finally(() => {
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
      // Of all moments only the soonest was known.
      lookedAheadMs = null;
      pump().catch((error: unknown) => logger.warn({ err: error, kind: kind.name }, 'due work has to wait'));
    });
    kicked = { atMs, cancel };
  }

  return {
    pump,
    kick(afterMs) {
      news += 1;
      kickAfter(afterMs);
    },
    hand: (row) => inFlight.get(keyOf(row, lease.holder())) ?? begin(row, lease.holder()),
    async whenIdle() {
      await underWay;
      while (inFlight.size > 0) await Promise.all(inFlight.values());
    },
    stop() {
      isStopping = true;
      kicked?.cancel();
    },
  };
}

function keyOf({ id }: WorkRow, holder: string): string {
  return `${holder} ${id}`;
}
