import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkObserver, WorkResult } from '../../ports/work-observer.js';
import type { WorkRow } from '../../ports/work-table.js';
import { retryDelayMs } from './retry-delay.js';
import type { Hold, WorkKind, WorkOutcome } from './work-kind.js';
import type { WorkShares } from './work-shares.js';

export interface SettleRowDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly observer: WorkObserver;
  readonly hold: Hold;
  readonly shares: WorkShares;
  readonly kick: (afterMs: number) => void;
  /** Told when what came of a row could not be stored, so that it stays held. */
  readonly onStillHeld: () => void;
}

type Tried = { readonly outcome: WorkOutcome } | { readonly error: unknown };

/**
 * Works one row, writes down what came of it and answers that; null: it was not begun, but given back. Never rejects: a
 * row that cannot be settled stays held, and is freed.
 */
export async function settleRow(
  kind: WorkKind<WorkRow>,
  row: WorkRow,
  deps: SettleRowDeps,
): Promise<WorkOutcome | null> {
  if (!deps.hold.mayBegin()) {
    await write(kind, row, { ...deps, outcome: { kind: 'later', at: row.dueAt } });
    return null;
  }
  const tried = await tryWork(kind, row, deps.hold);
  const outcome = 'error' in tried ? judgeFailure(kind, row, { ...deps, error: tried.error }) : tried.outcome;
  if (!('error' in tried)) deps.shares.succeeded(row.share);
  if (!kind.countsItself) {
    deps.observer.countWork(kind.name, resultOf(tried, outcome), lagOf(row, deps.clock));
  }
  await write(kind, row, { ...deps, outcome });
  return outcome;
}

async function tryWork(kind: WorkKind<WorkRow>, row: WorkRow, hold: Hold): Promise<Tried> {
  try {
    return { outcome: await kind.work(row, hold) };
  } catch (error) {
    return { error };
  }
}

function judgeFailure(
  { name, patience, pausesShare }: WorkKind<WorkRow>,
  row: WorkRow,
  { error, logger, clock, timers, shares }: SettleRowDeps & { readonly error: unknown },
): WorkOutcome {
  const failures = row.failures + 1;
  logger.error({ err: error, kind: name, row: row.id, failures }, 'due work failed');
  if (pausesShare) shares.failed(row.share, timers.elapsedMs());
  if (patience !== null && failures >= patience.mostFailures) {
    const last = error instanceof Error ? error.message : String(error);
    return { kind: 'park', reason: `${patience.reason}: ${last}` };
  }
  const at = new Date(clock.now().getTime() + retryDelayMs(row.failures, row.id));
  return { kind: 'later', at, failures };
}

function lagOf({ dueAt }: WorkRow, clock: Clock): number {
  return Math.max(0, clock.now().getTime() - dueAt.getTime());
}

function resultOf(tried: Tried, { kind }: WorkOutcome): WorkResult {
  if (kind === 'park') return 'parked';
  if ('error' in tried) return 'failed';
  return kind === 'later' ? 'deferred' : 'done';
}

type Settled = SettleRowDeps & { readonly outcome: WorkOutcome };

async function writeDown(
  { table }: WorkKind<WorkRow>,
  row: WorkRow,
  { outcome, hold: { holder }, clock, kick }: Settled,
): Promise<void> {
  switch (outcome.kind) {
    case 'gone':
      return;
    case 'done':
      return table.finish(row, holder);
    case 'park':
      return table.park(row, { reason: outcome.reason, at: clock.now() }, holder);
    case 'later': {
      const { at, pausedUntil, failures = row.failures } = outcome;
      const paused = pausedUntil === undefined ? {} : { pausedUntil };
      await table.giveBack(row, { dueAt: at, failures, ...paused }, holder);
      if (at !== null) kick(Math.max(0, at.getTime() - clock.now().getTime()));
    }
  }
}

async function write(kind: WorkKind<WorkRow>, row: WorkRow, settled: Settled): Promise<void> {
  try {
    await writeDown(kind, row, settled);
  } catch (error) {
    settled.logger.warn(
      { err: error, kind: kind.name, row: row.id },
      'what came of due work could not be stored',
    );
    await writeDownLater(kind, row, settled);
  }
}

const STORE_TRIES = 5;
const STORE_PAUSE_MS = 1_000;

/** What cannot be written for so long is worked again: this instance finds that it holds it, or another takes over. */
async function writeDownLater(kind: WorkKind<WorkRow>, row: WorkRow, settled: Settled): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await new Promise<void>((resolve) => settled.timers.after(STORE_PAUSE_MS * tries, resolve));
    try {
      return await writeDown(kind, row, settled);
    } catch (error) {
      if (tries < STORE_TRIES) continue;
      settled.logger.error(
        { err: error, kind: kind.name, row: row.id },
        'due work stays held by this instance',
      );
      settled.onStillHeld();
      return;
    }
  }
}
