import { type Model, trusted } from 'mongoose';
import type { LinkRepository, PendingEvents } from '../../../ports/link-repository.js';
import { claimUpTo, leaseEnd, NO_LEASE } from '../lease.js';
import type { LinkDocument } from './link-document.js';
import { fromLinkDocument } from './link-mapper.js';

type LinkOutbox = Pick<LinkRepository, 'claimPendingEvents' | 'settleEvents'>;

function toPendingEvents(document: LinkDocument): PendingEvents {
  const pending = new Set(document.outbox);
  return {
    link: fromLinkDocument(document),
    events: document.history.filter((event) => pending.has(event.id)),
  };
}

/** The outbox inside each link's document. */
export function createLinkOutbox(model: Model<LinkDocument>): LinkOutbox {
  const leaveQueueIfEmpty = (linkId: string) =>
    model.updateOne(
      { _id: linkId, outbox: trusted({ $size: 0 }) },
      { $unset: { outboxSince: 1 }, $set: { outboxLeasedUntil: NO_LEASE } },
    );

  const claimOne = async (now: Date, leaseMs: number): Promise<LinkDocument | null> => {
    const document = await model
      .findOneAndUpdate(
        { outboxSince: trusted({ $gt: new Date(0) }), outboxLeasedUntil: trusted({ $lte: now }) },
        { $set: { outboxLeasedUntil: leaseEnd(now, leaseMs) } },
        { sort: { outboxSince: 1 }, returnDocument: 'after' },
      )
      .lean<LinkDocument>();
    if (document === null || document.outbox.length > 0) return document;
    // A relay that died between the two steps of settling left this link queued without events.
    await leaveQueueIfEmpty(document._id);
    return claimOne(now, leaseMs);
  };

  return {
    async claimPendingEvents(now, leaseMs, limit) {
      const claimed = await claimUpTo(limit, () => claimOne(now, leaseMs));
      return claimed.map(toPendingEvents);
    },

    async settleEvents(linkId, eventIds) {
      await model.updateOne(
        { _id: linkId },
        { $pullAll: { outbox: [...eventIds] }, $set: { outboxLeasedUntil: NO_LEASE } },
      );
      // Conditional, because a change may have put new events in after the first step.
      await leaveQueueIfEmpty(linkId);
    },
  };
}
