import type { Clock } from '../../ports/clock.js';
import type { WorkObserver, WorkResult } from '../../ports/work-observer.js';
import type { WorkRow } from '../../ports/work-table.js';
import { retryDelayMs } from './retry-delay.js';
import type { Hold, WorkKind, WorkOutcome } from './work-kind.js';
import type { WorkShares } from './work-shares.js';
import { type WriteOutcomeDeps, writeOutcome } from './write-outcome.js';

export interface WorkOneRowDeps extends WriteOutcomeDeps {
  readonly observer: WorkObserver;
  readonly shares: WorkShares;
}

type Tried = { readonly outcome: WorkOutcome } | { readonly error: unknown };

/**
 * Works one row, writes down what came of it and answers that; null: it was not begun, but given back. Never rejects: a
 * row whose outcome cannot be stored stays held, and is freed.
 */
export async function workOneRow(
  kind: WorkKind<WorkRow>,
  row: WorkRow,
  deps: WorkOneRowDeps,
): Promise<WorkOutcome | null> {
  if (!deps.hold.mayBegin()) {
    await writeOutcome(kind, row, { ...deps, outcome: { kind: 'later', at: row.dueAt } });
    return null;
  }
  const tried = await tryWork(kind, row, deps.hold);
  const outcome = 'error' in tried ? judgeFailure(kind, row, { ...deps, error: tried.error }) : tried.outcome;
  if (!('error' in tried)) deps.shares.succeeded(row.share);
  if (!kind.countsItself) {
    deps.observer.countWork(kind.name, resultOf(tried, outcome), lagOf(row, deps.clock));
  }
  await writeOutcome(kind, row, { ...deps, outcome });
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
  { error, logger, clock, timers, shares }: WorkOneRowDeps & { readonly error: unknown },
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
