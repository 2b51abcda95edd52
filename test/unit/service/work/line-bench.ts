import { idleWork, type WorkState } from '../../../../src/adapters/persistence/work/memory-work-table.js';
import type { WorkClaim, WorkRow, WorkTable } from '../../../../src/ports/work-table.js';
import type { Lease } from '../../../../src/service/work/create-lease.js';
import type { WorkKind, WorkOutcome } from '../../../../src/service/work/work-kind.js';
import { createDeferred, type Deferred } from '../../../support/deferred.js';
import { createFakeClock, START } from '../../../support/fake-clock.js';
import { createFakeLease } from '../../../support/fake-lease.js';
import { createFakeLogger } from '../../../support/fake-logger.js';
import { createFakeTimers } from '../../../support/fake-timers.js';
import { createFakeWorkObserver } from '../../../support/fake-work-observer.js';
import { createFakeWorkTable } from '../../../support/fake-work-table.js';

interface BenchRow {
  readonly share: string;
  readonly state: WorkState;
}

/** A kind whose rows are worked when the test says so, and all that a line of it needs. */
export function createLineBench(change: Partial<WorkKind<WorkRow>> = {}) {
  const rows = new Map<string, BenchRow>();
  const claims: WorkClaim[] = [];
  const begun: string[] = [];
  const underWay = new Map<string, Deferred>();
  const lease = { holder: 'ins_1', leftMs: 4_000 };
  const table: WorkTable<WorkRow> = createFakeWorkTable<WorkRow>({
    all: () => [...rows].map(([id, { state }]) => [id, state] as const),
    toRow: (id, { dueAt, failures }) => ({
      ...{ id, failures, share: rows.get(id)?.share ?? '', dueAt: dueAt ?? new Date(0) },
    }),
    isUnchanged: ({ dueAt }, state) => state.dueAt?.getTime() === dueAt.getTime(),
  });
  const kind: WorkKind<WorkRow> = {
    ...{ name: 'expire', atOnce: 4, atOncePerShare: 2, pausesShare: false, patience: null },
    ...{ countsItself: false, measure: table.measure },
    table: {
      ...table,
      claim(claim) {
        claims.push(claim);
        return table.claim(claim);
      },
    },
    async work({ id }): Promise<WorkOutcome> {
      begun.push(id);
      const deferred = createDeferred();
      underWay.set(id, deferred);
      await deferred.promise;
      return { kind: 'done' };
    },
    ...change,
  };
  const clock = createFakeClock();
  const fakeLease: Lease = {
    ...createFakeLease(),
    holder: () => lease.holder,
    isValid: (leftMs = 0) => lease.leftMs > leftMs,
  };
  const parts = { lease: fakeLease, clock, timers: createFakeTimers(), observer: createFakeWorkObserver() };
  const { logger, lines } = createFakeLogger();
  return {
    ...{ kind, table, rows, claims, begun, lease, lines, clock, timers: parts.timers },
    deps: { ...parts, logger },
    /** Due at the start, one after the other. */
    add(id: string, share = 'mer_1', holder: string | null = null): void {
      const dueAt = new Date(START.getTime() - 1_000 + rows.size);
      rows.set(id, { share, state: { ...idleWork(dueAt), holder } });
    },
    holderOf: (id: string) => rows.get(id)?.state.holder ?? null,
    isDue: (id: string) => (rows.get(id)?.state.dueAt ?? null) !== null,
    end(id: string): void {
      underWay.get(id)?.resolve();
    },
    fail(id: string): void {
      underWay.get(id)?.reject(new Error('the line is dead'));
    },
    /** Lets everything run that waits for nothing but promises, and what is due at once. */
    async letRun(): Promise<void> {
      await new Promise(setImmediate);
      await parts.timers.advance(0);
    },
    async pass(ms: number): Promise<void> {
      clock.advance(ms);
      await parts.timers.advance(ms);
      await new Promise(setImmediate);
    },
  };
}
