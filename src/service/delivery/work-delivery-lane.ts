import { channelOfLane, type DeliveryCarrier } from '../../domain/delivery/delivery.js';
import { soonest } from '../../domain/time/soonest.js';
import type { AccountFaults } from '../../ports/account-faults.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue, QueuedDelivery } from '../../ports/delivery-queue.js';
import type { Logger } from '../../ports/logger.js';
import type { CarrierLimits, NotifierRegistry } from '../../ports/notifier.js';
import type { Timers } from '../../ports/timers.js';
import type { LaneRow } from '../../ports/work-lanes.js';
import type { WorkObserver, WorkResult } from '../../ports/work-observer.js';
import { OPERATORS_ACCOUNT } from '../chat/tell-account-fault.js';
import { retryDelayMs } from '../work/retry-delay.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';
import { workTurn } from '../work/work-turn.js';
import { deliveryRetryMs, MOST_DELIVERY_FAILURES } from './delivery-retries.js';
import type { SendResult } from './note-delivery.js';
import type { NoteHeldUp } from './note-held-up.js';
import type { SendDelivery } from './send-delivery.js';

export interface WorkDeliveryLaneDeps {
  readonly deliveries: DeliveryQueue;
  readonly sendDelivery: SendDelivery;
  readonly noteHeldUp: NoteHeldUp;
  readonly notifiers: NotifierRegistry;
  readonly accountFaults: AccountFaults;
  readonly timers: Timers;
  readonly observer: WorkObserver;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type WorkDeliveryLane = (lane: LaneRow, hold: Hold) => Promise<WorkOutcome>;

/** Several rounds of what a carrier takes at once, read in one go. */
const ROUNDS = 4;

/**
 * One turn of a lane: as many of its messages at once as the carrier takes. A carrier that fails is tried by one message
 * at a time, ever later; one that wants a pace gets one message a turn.
 */
export function makeWorkDeliveryLane(deps: WorkDeliveryLaneDeps): WorkDeliveryLane {
  const { deliveries, clock, timers } = deps;
  return async (lane, hold) => {
    const channel = channelOfLane(lane.lane);
    const notifier = deps.notifiers.forChannel(channel);
    const limits = notifier.limitsOf(channel);
    const isPaced = limits.everyMs > 0;
    const width = lane.failures > 0 || isPaced ? 1 : limits.atOnce;
    const limit = isPaced ? 1 : width * ROUNDS;
    const { due, nextDueAt } = await deliveries.readLane(lane.lane, clock.now(), limit);
    const turn = await workTurn(due, {
      width,
      send: (delivery) => sendOne(deps, delivery, hold),
      // What hangs is among what is due.
      readMore: async () => (await deliveries.readLane(lane.lane, clock.now(), limit + width)).due,
      mayGoOn: () => !isPaced && hold.mayBegin(),
      isOver: (results) => results.some(({ kind }) => STOPPING.has(kind)),
      timers,
    });
    const { results } = turn;
    if (lane.failures > 0 && hasMended(results)) await clearFault(deps, lane, notifier.carrier);
    const reason = findHoldUp(lane, results);
    if (reason !== null) await deps.noteHeldUp({ lane: lane.lane, reason });
    const hasMore = turn.hasMore || due.length === limit || results.some(isStopped);
    return toOutcome(lane, { results, limits, nextAt: hasMore ? clock.now() : nextDueAt }, clock.now());
  };
}

/** Why what is behind these does not leave either; one failure that the next try mends is no news. */
function findHoldUp({ failures }: LaneRow, results: readonly SendResult[]): 'account' | 'trouble' | null {
  if (results.some(({ kind }) => kind === 'refused')) return 'account';
  return failures > 0 && results.some(({ kind }) => kind === 'failed') ? 'trouble' : null;
}

/** The account's owner has mended it, if that was what was wrong. */
function hasMended(results: readonly SendResult[]): boolean {
  return results.some(({ kind }) => kind === 'sent') && !results.some(({ kind }) => kind === 'refused');
}

/** Never rejects: what was sent was sent. */
async function clearFault(
  { accountFaults, logger }: WorkDeliveryLaneDeps,
  { share: merchantId }: LaneRow,
  carrier: DeliveryCarrier,
): Promise<void> {
  try {
    await accountFaults.clear(merchantId, carrier);
    await accountFaults.clear(OPERATORS_ACCOUNT, carrier);
  } catch (error) {
    logger.warn({ err: error, merchantId, carrier }, 'that an account works again could not be stored');
  }
}

/** Never rejects: those that are sent beside it belong to the same turn. */
async function sendOne(
  deps: WorkDeliveryLaneDeps,
  delivery: QueuedDelivery,
  hold: Hold,
): Promise<SendResult> {
  const result = await trySending(deps, delivery, hold);
  count(deps, delivery, result);
  return result;
}

async function trySending(
  deps: WorkDeliveryLaneDeps,
  delivery: QueuedDelivery,
  hold: Hold,
): Promise<SendResult> {
  try {
    return await deps.sendDelivery(delivery, hold);
  } catch (error) {
    deps.logger.error({ err: error, deliveryId: delivery.id }, 'message to a customer not worked yet');
    if (!hold.lasts()) return { kind: 'stopped' };
    return postpone(deps, delivery);
  }
}

/** Nothing was called: whoever calls a carrier notes that itself, so the mark stands as it was read. */
async function postpone(
  { deliveries, clock, logger }: WorkDeliveryLaneDeps,
  { id, failures, uncertain }: QueuedDelivery,
): Promise<SendResult> {
  try {
    if (failures + 1 >= MOST_DELIVERY_FAILURES) {
      await deliveries.park(id, 'could not be worked for a day', clock.now());
      return { kind: 'parked' };
    }
    const until = new Date(clock.now().getTime() + deliveryRetryMs(failures));
    await deliveries.postpone(id, until, uncertain);
  } catch (error) {
    logger.error({ err: error, deliveryId: id }, 'that it failed could not be stored');
  }
  return { kind: 'failed' };
}

function count(
  { clock, observer }: WorkDeliveryLaneDeps,
  { tryAt }: QueuedDelivery,
  { kind }: SendResult,
): void {
  const lagMs = Math.max(0, clock.now().getTime() - tryAt.getTime());
  const counted = COUNTED[kind];
  if (counted !== null) observer.countWork('deliver', counted, lagMs);
}

const isStopped = ({ kind }: SendResult) => kind === 'stopped';

/** The carrier may have heard of these. */
const CALLED: ReadonlySet<SendResult['kind']> = new Set(['sent', 'parked', 'limited', 'refused', 'failed']);

/** What tells that the others have to wait. */
const STOPPING: ReadonlySet<SendResult['kind']> = new Set(['failed', 'limited', 'refused', 'stopped']);

const COUNTED: Readonly<Record<SendResult['kind'], WorkResult | null>> = {
  sent: 'done',
  dropped: 'done',
  parked: 'parked',
  waits: 'deferred',
  limited: 'deferred',
  refused: 'deferred',
  failed: 'failed',
  stopped: null,
};

interface Turn {
  readonly results: readonly SendResult[];
  readonly limits: CarrierLimits;
  /** When the lane has more to do; null: when it is woken. */
  readonly nextAt: Date | null;
}

function toOutcome(lane: LaneRow, { results, limits, nextAt }: Turn, now: Date): WorkOutcome {
  const isPaced = limits.everyMs > 0 && results.some(({ kind }) => CALLED.has(kind));
  const pacedUntil = new Date(now.getTime() + (isPaced ? limits.everyMs : 0));
  const pause = (asked: Date) => (asked > pacedUntil ? asked : pacedUntil);
  const refused = results.find((result) => result.kind === 'refused');
  if (refused !== undefined) {
    const until = pause(refused.until);
    return { kind: 'later', at: until, pausedUntil: until, failures: Math.max(1, lane.failures) };
  }
  const limited = results.find((result) => result.kind === 'limited');
  if (limited !== undefined) {
    const until = pause(limited.until);
    return { kind: 'later', at: until, pausedUntil: until, failures: 0 };
  }
  if (results.some(({ kind }) => kind === 'failed')) {
    const until = pause(new Date(now.getTime() + retryDelayMs(lane.failures, lane.id)));
    return { kind: 'later', at: until, pausedUntil: until, failures: lane.failures + 1 };
  }
  const waits = results.flatMap((result) => (result.kind === 'waits' ? [result.until] : []));
  const at = soonest([...waits, nextAt]);
  // Only what leaves says that the carrier is well again.
  const failures = results.some(({ kind }) => kind === 'sent') ? 0 : lane.failures;
  return { kind: 'later', at, ...(isPaced ? { pausedUntil: pacedUntil } : {}), failures };
}
