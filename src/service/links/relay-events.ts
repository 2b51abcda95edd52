import { soonest } from '../../domain/soonest.js';
import type { Clock } from '../../ports/clock.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { RelayCursor, RelayRow, RelayTable } from '../../ports/link-work.js';
import type { Logger } from '../../ports/logger.js';
import { MOST_FAILURES, retryDelayMs } from '../work/retry-delay.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';

export interface RelayEventsDeps {
  readonly relay: RelayTable;
  readonly subscribers: readonly EventSubscriber[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

export type RelayEvents = (row: RelayRow, hold: Hold) => Promise<WorkOutcome>;

/**
 * Hands a link's new events to every subscriber, at least once and in their order. Each subscriber has a cursor of its
 * own: one that fails is tried again alone, later each time, and holds up no other.
 */
export function makeRelayEvents(deps: RelayEventsDeps): RelayEvents {
  const { relay, subscribers, clock, logger, kick } = deps;

  /** As far as the subscriber comes now. */
  async function hear({ name, handle }: EventSubscriber, { link }: RelayRow, from: RelayCursor) {
    let { heard } = from;
    try {
      for (const event of link.history.slice(heard)) {
        await handle(link, event);
        heard += 1;
      }
      return { heard, failures: 0, retryAt: null };
    } catch (error) {
      const failures = from.failures + 1;
      logger.error({ err: error, linkId: link.id, subscriber: name, failures }, 'an event was not taken yet');
      const retryAt = new Date(clock.now().getTime() + retryDelayMs(from.failures, `${link.id} ${name}`));
      return { heard, failures, retryAt };
    }
  }

  async function relayTo(subscriber: EventSubscriber, row: RelayRow): Promise<RelayCursor> {
    const cursor = row.cursors[subscriber.name] ?? firstCursor(row);
    const mustWait = cursor.retryAt !== null && cursor.retryAt > clock.now();
    if (mustWait || isParked(row, cursor)) return cursor;
    // A person took it up again: it has all its tries before it.
    const from = cursor.failures >= MOST_FAILURES ? { ...cursor, failures: 0 } : cursor;
    return hear(subscriber, row, from);
  }

  return async (row, { holder }) => {
    const told = await Promise.all(
      subscribers.map(async (subscriber) => [subscriber.name, await relayTo(subscriber, row)] as const),
    );
    const behind = told.filter(([, { heard }]) => heard < row.link.history.length);
    const given = behind.filter(([, { failures }]) => failures >= MOST_FAILURES).map(([name]) => name);
    const retries = behind.flatMap(([name, { retryAt }]) =>
      retryAt === null || given.includes(name) ? [] : [retryAt],
    );
    const dueAt = soonest(retries);
    const reason = `${given.join(', ')}: would not take an event for a day`;
    const parked = given.length === 0 || row.isParked ? null : { reason, at: clock.now() };
    await relay.advance(row, { cursors: Object.fromEntries(told), dueAt, parked }, holder);
    if (dueAt !== null) kick('relay', dueAt.getTime() - clock.now().getTime());
    return { kind: 'gone' };
  };
}

function isParked(row: RelayRow, { failures }: RelayCursor): boolean {
  return row.isParked && failures >= MOST_FAILURES;
}

/** A subscriber that joins later hears from where the others stand, not of what was over before it came. */
function firstCursor({ cursors }: RelayRow): RelayCursor {
  const others = Object.values(cursors).map(({ heard }) => heard);
  return { heard: others.length === 0 ? 0 : Math.min(...others), failures: 0, retryAt: null };
}
