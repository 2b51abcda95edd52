import type { mongo } from 'mongoose';
import type { LinkDocument } from '../links/link-document.js';
import { findLinkDue } from '../links/link-due.js';
import { fromLinkDocument, toDueParts } from '../links/link-mapper.js';
import { dropIndexes } from './drop-indexes.js';
import type { Migration } from './migration.js';
import { updateEach } from './update-each.js';

/** As the first release had them: its relay knew of no cursors, only of events that somebody had not heard. */
interface OldLink extends LinkDocument {
  readonly outbox?: readonly string[];
  readonly outboxSince?: Date;
}

const SUBSCRIBERS = ['chat-messages', 'deliveries', 'metrics'];
/** The first release asked nobody how a payment ended: as if no question's time had come, the first one is due. */
const NOTHING_ASKED = { now: new Date(0), firstAfterMs: 180_000 };

/** Links of the first release: who has heard how much of them, and when they fall due for what. */
export const makeLinksDue: Migration = {
  id: '002-make-links-due',
  async run({ db, reached, note }) {
    const links = db.collection<OldLink>('links');
    await updateEach(links, { reached, note }, toUpdate);
    await dropIndexes(links, ['outboxSince_1', 'expiresAt_1']);
  },
};

function toUpdate(link: OldLink): mongo.UpdateOneModel<OldLink> {
  const due = findLinkDue(fromLinkDocument(link), NOTHING_ASKED);
  const [firstUnheard] = link.outbox ?? [];
  const at = link.history.findIndex(({ id }) => id === firstUnheard);
  const heard = at === -1 ? link.history.length : at;
  const cursors = Object.fromEntries(
    SUBSCRIBERS.map((name) => [name, { heard, failures: 0, retryAt: null }]),
  );
  const relayDueAt = at === -1 ? {} : { dueAt: link.outboxSince ?? link.createdAt };
  return {
    filter: { _id: link._id, relay: { $exists: false } },
    update: {
      $set: { relay: { holder: null, failures: 0, cursors, ...relayDueAt }, ...toDueParts(due) },
      $unset: { outbox: '', outboxSince: '', outboxLeasedUntil: '' },
    },
  };
}
