import type { Link } from '../domain/link/link.js';
import type { LinkEvent } from '../domain/link/link-event.js';

/** Someone who must hear of each event at least once, and is idempotent on the event's id. */
export interface EventSubscriber {
  readonly name: string;
  handle(link: Link, event: LinkEvent): Promise<void>;
}
