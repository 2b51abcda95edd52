import { soonest } from '../../domain/time/soonest.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { RelayCursor, RelayRow, RelayTable } from '../../ports/link-work.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';
import { hasGivenUp, makeTellSubscriber, type TellSubscriberDeps } from './tell-subscriber.js';

export interface RelayEventsDeps extends TellSubscriberDeps {
  readonly relay: RelayTable;
  readonly subscribers: readonly EventSubscriber[];
  readonly kick: Kick;
}

export type RelayEvents = (row: RelayRow, hold: Hold) => Promise<WorkOutcome>;

/**
 * Hands a link's new events to every subscriber, at least once and in their order. Each subscriber has a cursor of its
 * own: one that fails is tried again alone, later each time, and holds up no other.
 */
export function makeRelayEvents(deps: RelayEventsDeps): RelayEvents {
  const { relay, subscribers, clock, kick } = deps;
  const tellSubscriber = makeTellSubscriber(deps);

  return async (row, { holder }) => {
    const told = await Promise.all(
      subscribers.map(
        async (subscriber) => [subscriber.name, await tellSubscriber(subscriber, row)] as const,
      ),
    );
    const { givenUp, dueAt } = findBehind(told, row);
    const reason = `${givenUp.join(', ')}: would not take an event for a day`;
    const parked = givenUp.length === 0 || row.isParked ? null : { reason, at: clock.now() };
    await relay.advance(row, { cursors: Object.fromEntries(told), dueAt, parked }, holder);
    if (dueAt !== null) kick('relay', dueAt.getTime() - clock.now().getTime());
    return { kind: 'gone' };
  };
}

/** Of those who have not had all of the link's history, who waits for a person, and when the next of the others is due. */
function findBehind(told: readonly (readonly [string, RelayCursor])[], { link }: RelayRow) {
  const behind = told.filter(([, { heard }]) => heard < link.history.length);
  const retries = behind.flatMap(([, cursor]) =>
    cursor.retryAt === null || hasGivenUp(cursor) ? [] : [cursor.retryAt],
  );
  const givenUp = behind.filter(([, cursor]) => hasGivenUp(cursor)).map(([name]) => name);
  return { givenUp, dueAt: soonest(retries) };
}
