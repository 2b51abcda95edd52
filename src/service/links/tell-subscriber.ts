import type { Clock } from '../../ports/clock.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { RelayCursor, RelayRow } from '../../ports/link-work.js';
import type { Logger } from '../../ports/logger.js';
import { MOST_FAILURES, retryDelayMs } from '../work/retry-delay.js';

export interface TellSubscriberDeps {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Answers how far the subscriber has come with the row's link. Never rejects. */
export type TellSubscriber = (subscriber: EventSubscriber, row: RelayRow) => Promise<RelayCursor>;

/** Tells one subscriber of the events that it has not had, in their order, as far as it takes them now. */
export function makeTellSubscriber({ clock, logger }: TellSubscriberDeps): TellSubscriber {
  async function tell({ name, handle }: EventSubscriber, { link }: RelayRow, from: RelayCursor) {
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

  return async (subscriber, row) => {
    const cursor = row.cursors[subscriber.name] ?? firstCursor(row);
    const mustWait = cursor.retryAt !== null && cursor.retryAt > clock.now();
    if (mustWait || (row.isParked && hasGivenUp(cursor))) return cursor;
    // A person took it up again: it has all its tries before it.
    return tell(subscriber, row, hasGivenUp(cursor) ? { ...cursor, failures: 0 } : cursor);
  };
}

/** It failed for a day: a person has to look into it. */
export function hasGivenUp({ failures }: RelayCursor): boolean {
  return failures >= MOST_FAILURES;
}

/** A subscriber that joins later hears from where the others stand, not of what was over before it came. */
function firstCursor({ cursors }: RelayRow): RelayCursor {
  const others = Object.values(cursors).map(({ heard }) => heard);
  return { heard: others.length === 0 ? 0 : Math.min(...others), failures: 0, retryAt: null };
}
