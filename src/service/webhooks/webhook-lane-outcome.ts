import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import { nextHealthStepAt } from '../../domain/api/webhook-health.js';
import { soonest } from '../../domain/time/soonest.js';
import type { LaneRow } from '../../ports/work-lanes.js';
import { retryDelayMs } from '../work/retry-delay.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { TellResult } from './tell-event.js';

export interface WebhookTurn {
  readonly endpoint: WebhookEndpoint;
  readonly results: readonly TellResult[];
  /** Some of what is due was not tried. */
  readonly hasMore: boolean;
  /** When the next falls due of those that were not; null: none is owed. */
  readonly nextDueAt: Date | null;
}

/** An event waits as long as it was asked to, up to a day; its lane with all others no longer than this. */
const LONGEST_PAUSE_MS = 60 * 60_000;

/** When an endpoint's lane has its next turn: when something falls due, or there is something to tell of its health. */
export function toLaneOutcome(
  lane: LaneRow,
  { endpoint, results, hasMore, nextDueAt }: WebhookTurn,
  now: Date,
): WorkOutcome {
  const failed = results.filter((result) => result.kind === 'failed');
  const isWell = results.some(({ kind }) => kind === 'delivered');
  const isFailing = failed.length > 0 && !isWell;
  const askedMs = Math.max(0, ...failed.map(({ retryAfterMs }) => retryAfterMs ?? 0));
  const ownMs = isFailing ? retryDelayMs(lane.failures, lane.id) : 0;
  const pauseMs = Math.max(ownMs, Math.min(askedMs, LONGEST_PAUSE_MS));
  const pausedUntil = new Date(now.getTime() + pauseMs);
  const isUnfinished = hasMore || results.some(({ kind }) => kind === 'stopped');
  const due = soonest([isUnfinished ? now : null, nextDueAt, ...failed.map(({ nextAt }) => nextAt)]);
  const at = soonest([due, nextHealthStepAt(endpoint)]);
  const failures = isFailing ? lane.failures + 1 : isWell ? 0 : lane.failures;
  if (pauseMs === 0) return { kind: 'later', at, failures };
  return { kind: 'later', at: at !== null && at < pausedUntil ? pausedUntil : at, pausedUntil, failures };
}
