import type { WebhookDelivery } from '../../domain/api/webhook-delivery.js';
import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { Clock } from '../../ports/clock.js';
import type { Timers } from '../../ports/timers.js';
import type { WebhookEndpoints } from '../../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import type { LaneRow } from '../../ports/work-lanes.js';
import type { WorkObserver, WorkResult } from '../../ports/work-observer.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';
import { LOOK_AGAIN_MS, workTurn } from '../work/work-turn.js';
import type { MindHealth, TurnHealth } from './mind-health.js';
import type { TellEvent, TellResult } from './tell-event.js';
import { toLaneOutcome } from './webhook-lane-outcome.js';

export interface WorkWebhookLaneDeps {
  readonly webhookEndpoints: Pick<WebhookEndpoints, 'find'>;
  readonly webhookQueue: Pick<WebhookQueue, 'readLane' | 'dropAll'>;
  readonly tellEvent: TellEvent;
  readonly mindHealth: MindHealth;
  readonly observer: WorkObserver;
  readonly clock: Clock;
  readonly timers: Timers;
}

export type WorkWebhookLane = (lane: LaneRow, hold: Hold) => Promise<WorkOutcome>;

/** Calls to one endpoint at once. */
const AT_ONCE = 8;
/** Several rounds of them, read in one go. */
const ROUNDS = 4;
const LONGEST_LOOK_MS = 8_000;
const SLEEP: WorkOutcome = { kind: 'later', at: null, failures: 0 };

/**
 * One turn of the lane of one endpoint: what is due, eight at once, of each link one after the other, and nothing behind
 * one that waits for its next try. An endpoint that fails is tried by one event at a time, ever later.
 */
export function makeWorkWebhookLane(deps: WorkWebhookLaneDeps): WorkWebhookLane {
  const { webhookEndpoints, webhookQueue, mindHealth, clock } = deps;
  return async (lane, hold) => {
    const found = await webhookEndpoints.find(lane.share, lane.lane);
    const endpoint = found === null || found.off !== null ? null : await mindHealth.byTime(found);
    if (endpoint === null || endpoint.off !== null) {
      await webhookQueue.dropAll(lane.lane, clock.now());
      return SLEEP;
    }
    const turn = await takeTurn(deps, { lane, endpoint }, hold);
    const unnoted = turn.results.find((result) => result.kind === 'unnoted');
    if (unnoted !== undefined) throw unnoted.error;
    const health = readHealth(turn.results);
    const after = health === null ? endpoint : await mindHealth.afterTurn(endpoint, health);
    return after.off === null ? toLaneOutcome(lane, { ...turn, endpoint: after }, clock.now()) : SLEEP;
  };
}

interface Given {
  readonly lane: LaneRow;
  readonly endpoint: WebhookEndpoint;
}

async function takeTurn(deps: WorkWebhookLaneDeps, { lane, endpoint }: Given, hold: Hold) {
  const { webhookQueue, clock, timers } = deps;
  const width = lane.failures > 0 ? 1 : AT_ONCE;
  const limit = lane.failures > 0 ? 1 : width * ROUNDS;
  const { due, nextDueAt, hasMore } = await webhookQueue.readLane(lane.lane, clock.now(), limit);
  const turn = await workTurn<WebhookDelivery, TellResult>(due, {
    ...{ width, timers },
    send: (delivery) => tellOne(deps, { endpoint, delivery }, hold),
    // What hangs is among what is due.
    readMore: async () => (await webhookQueue.readLane(lane.lane, clock.now(), limit + width)).due,
    mayGoOn: () => width > 1 && hold.mayBegin(),
    isOver: tellsToWait,
    orderOf: ({ order }) => order,
    holdsOrder: (result) => result.kind === 'failed' && result.nextAt !== null,
    lookAgainMs,
  });
  return { ...turn, nextDueAt, hasMore: turn.hasMore || hasMore };
}

/** A thousand endpoints that hang would be looked at a thousand times a second: while nothing comes back, ever later. */
function lookAgainMs(looks: number, results: readonly TellResult[]): number {
  return results.length > 0 ? LOOK_AGAIN_MS : Math.min(LOOK_AGAIN_MS * 2 ** looks, LONGEST_LOOK_MS);
}

/** What failed alone may be that event's own fault; what failed before anything arrived is the endpoint's. */
function tellsToWait(results: readonly TellResult[]): boolean {
  const hasArrived = results.some(({ kind }) => kind === 'delivered');
  return results.some((result) => {
    if (result.kind === 'failed') return !hasArrived || result.retryAfterMs !== null;
    return result.kind !== 'delivered' && result.kind !== 'dropped';
  });
}

async function tellOne(
  { tellEvent, observer, clock }: WorkWebhookLaneDeps,
  telling: Parameters<TellEvent>[0],
  hold: Hold,
): Promise<TellResult> {
  const { dueAt, madeAt } = telling.delivery;
  const result = await tellEvent(telling, hold);
  const counted = COUNTED[result.kind];
  const lagMs = Math.max(0, clock.now().getTime() - (dueAt ?? madeAt).getTime());
  if (counted !== null) observer.countWork('webhook', counted, lagMs);
  return result;
}

const COUNTED: Readonly<Record<TellResult['kind'], WorkResult | null>> = {
  delivered: 'done',
  gone: 'done',
  dropped: 'done',
  failed: 'failed',
  unnoted: 'failed',
  stopped: null,
};

/** Null: nothing was called, or nothing is known of it. */
function readHealth(results: readonly TellResult[]): TurnHealth | null {
  const gone = results.find((result) => result.kind === 'gone');
  if (gone !== undefined) return { kind: 'gone', problem: gone.problem };
  if (results.some(({ kind }) => kind === 'delivered')) return { kind: 'well' };
  const [failed] = results.filter((result) => result.kind === 'failed');
  return failed === undefined ? null : { kind: 'failing', since: failed.at };
}
