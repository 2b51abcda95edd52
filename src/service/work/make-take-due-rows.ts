import type { Clock } from '../../ports/clock.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkRow } from '../../ports/work-table.js';
import type { Alarm } from './create-alarm.js';
import type { Lease } from './create-lease.js';
import type { RowStarter } from './create-row-starter.js';
import type { WorkKind } from './work-kind.js';
import type { WorkRhythm } from './work-rhythm.js';
import type { WorkShares } from './work-shares.js';

export interface TakeDueRowsDeps {
  readonly lease: Lease;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly shares: WorkShares;
  readonly rhythm: WorkRhythm;
  readonly alarm: Alarm;
  readonly starter: RowStarter;
  /** False once nothing more is to be begun. */
  readonly mayTake: () => boolean;
}

export interface Taken {
  readonly begun: number;
  /** There was no room for all that is due. */
  readonly hasMore: boolean;
}

/** Many sweeps long: whoever sweeps last before the moment begins at the moment. */
const LOOK_AHEAD_MS = 60_000;

/** Begins what is due of one kind, as much as there is room for. Rejects when the store is away. */
export function makeTakeDueRows(kind: WorkKind<WorkRow>, deps: TakeDueRowsDeps): () => Promise<Taken> {
  const { lease, clock, timers, shares, rhythm, starter, mayTake } = deps;
  const takeUpStrays = makeTakeUpStrays(kind, deps);
  const lookAhead = makeLookAhead(kind, deps);

  return async () => {
    if (mayTake() && rhythm.isTimeForStrays()) await takeUpStrays();
    let begun = 0;
    for (;;) {
      const room = Math.min(kind.atOnce - starter.count(), kind.atOncePerShare);
      if (room <= 0 || !mayTake()) return { begun, hasMore: room <= 0 };
      const withoutShares = shares.listFull(timers.elapsedMs());
      const holder = lease.holder();
      // Only what can be begun at once is claimed, so that no claim grows old unworked.
      const now = clock.now();
      const rows = await kind.table.claim({ holder, now, limit: room, withoutShares });
      for (const row of rows) void starter.begin(row, holder);
      begun += rows.length;
      if (rows.length === room) continue;
      if (begun > 0 || rhythm.isTimeToLookAhead()) await lookAhead(now);
      return { begun, hasMore: withoutShares.length > 0 };
    }
  };
}

/** The answer to a claim may get lost, and nobody frees what a living instance holds: it looks itself. */
function makeTakeUpStrays(kind: WorkKind<WorkRow>, { lease, clock, starter }: TakeDueRowsDeps) {
  return async (): Promise<void> => {
    const holder = lease.holder();
    const before = starter.list();
    const held = await kind.table.listHeld(holder, clock.now());
    // What was in flight when we asked may be given back by now, and be somebody else's.
    for (const row of held) if (!starter.isAmong(before, row, holder)) void starter.begin(row, holder);
  };
}

/** What falls due soon after the moment of a claim is begun at its own; what is further off is found by a later sweep. */
function makeLookAhead(kind: WorkKind<WorkRow>, { clock, alarm, rhythm }: TakeDueRowsDeps) {
  return async (claimedAt: Date): Promise<void> => {
    rhythm.lookAheadAgain();
    // From the claim's own moment on: what fell due since is claimed by nobody yet.
    const next = await kind.table.nextDueAt(claimedAt);
    const inMs = next === null ? Number.POSITIVE_INFINITY : next.getTime() - clock.now().getTime();
    if (inMs <= LOOK_AHEAD_MS) alarm.set(Math.max(0, inMs));
    rhythm.lookedAhead();
  };
}
