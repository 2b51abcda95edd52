import { isAppError } from '../../domain/errors.js';
import type { ChatListener } from '../../ports/chat-listener.js';
import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { ChatUpdate, UpdateInbox } from '../../ports/update-inbox.js';
import type { LaneRow } from '../../ports/work-lanes.js';
import type { WorkObserver, WorkResult } from '../../ports/work-observer.js';
import { retryDelayMs } from '../work/retry-delay.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';
import type { Intake } from './create-intake.js';

export interface WorkUpdateLaneDeps {
  readonly updates: UpdateInbox;
  /** One for each chat that is heard by way of the inbox. */
  readonly listeners: readonly ChatListener[];
  readonly intake: Pick<Intake, 'whenQuiet'>;
  readonly observer: WorkObserver;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export type WorkUpdateLane = (lane: LaneRow, hold: Hold) => Promise<WorkOutcome>;

/** Updates looked at in one turn of a lane. */
const PAGE = 50;
/** After so long a lane lets others go first. */
const TURN_MS = 5_000;
/** About a quarter of a minute: whoever wrote next has waited for it. */
export const MOST_HEARINGS = 5;

/** What came of hearing one: `again` once it is to be tried later, `away` when the store or the platform is. */
type Heard = 'worked' | 'parked' | 'again' | 'away';

/**
 * One turn of a lane: what was told in it, in order. What fails is tried again while the lane waits for it; what fails
 * again and again is parked, and the next has its turn.
 */
export function makeWorkUpdateLane(deps: WorkUpdateLaneDeps): WorkUpdateLane {
  const { updates, intake, clock, timers } = deps;
  return async (lane, hold) => {
    await intake.whenQuiet();
    const begunMs = timers.elapsedMs();
    const waiting = await updates.readLane(lane.lane, PAGE);
    for (const update of waiting) {
      await intake.whenQuiet();
      const isOver = timers.elapsedMs() - begunMs > TURN_MS;
      if (isOver || !hold.mayBegin()) return { kind: 'later', at: clock.now(), failures: 0 };
      const heard = await hearOne(deps, update);
      count(deps, update, RESULTS[heard]);
      if (heard === 'again') return waitFor(update.failures, lane, clock);
      if (heard === 'away') return waitFor(lane.failures, lane, clock);
    }
    return { kind: 'later', at: waiting.length === PAGE ? clock.now() : null, failures: 0 };
  };
}

/** Also whoever tells something more meanwhile waits: it comes after. */
function waitFor(failures: number, { id }: LaneRow, clock: Clock): WorkOutcome {
  const until = new Date(clock.now().getTime() + retryDelayMs(failures, id));
  return { kind: 'later', at: until, pausedUntil: until, failures: failures + 1 };
}

function isAway(error: unknown): boolean {
  return isAppError(error, 'store_unavailable') || isAppError(error, 'provider_unavailable');
}

/** Never rejects. */
async function hearOne(deps: WorkUpdateLaneDeps, update: ChatUpdate): Promise<Heard> {
  const { updates, clock } = deps;
  try {
    const failure = await tryHearing(deps, update);
    if (failure === null) await updates.markWorked(update.id, clock.now());
    return failure === null ? 'worked' : await noteFailure(deps, update, failure.error);
  } catch (error) {
    if (!isAway(error)) {
      deps.logger.error({ err: error, updateId: update.id }, 'what came of an update could not be stored');
    }
    return 'away';
  }
}

/** Null: it was heard. Rejects when the store or the platform is away. */
async function tryHearing(
  { listeners }: WorkUpdateLaneDeps,
  update: ChatUpdate,
): Promise<{ readonly error: unknown } | null> {
  const listener = listeners.find(({ platform }) => platform === update.platform);
  // Kept while the chat was on, which is off now.
  if (listener === undefined) return null;
  try {
    await listener.hear(update);
    return null;
  } catch (error) {
    if (isAway(error)) throw error;
    return { error };
  }
}

async function noteFailure(
  { updates, clock, logger }: WorkUpdateLaneDeps,
  { id, failures, platform }: ChatUpdate,
  error: unknown,
): Promise<'parked' | 'again'> {
  const tries = failures + 1;
  if (tries < MOST_HEARINGS) {
    logger.warn({ err: error, platform, updateId: id, tries }, 'an update could not be heard; trying again');
    await updates.countFailure(id);
    return 'again';
  }
  logger.error({ err: error, platform, updateId: id, tries }, 'an update could not be heard and is parked');
  const last = error instanceof Error ? error.message : String(error);
  await updates.park(id, `failed ${tries} times: ${last}`, clock.now());
  return 'parked';
}

const RESULTS: Readonly<Record<Heard, WorkResult>> = {
  worked: 'done',
  parked: 'parked',
  again: 'failed',
  away: 'failed',
};

function count({ clock, observer }: WorkUpdateLaneDeps, { receivedAt }: ChatUpdate, result: WorkResult) {
  observer.countWork('hear', result, Math.max(0, clock.now().getTime() - receivedAt.getTime()));
}
