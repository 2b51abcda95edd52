import { type Model, type QueryFilter, trusted } from 'mongoose';
import type { Link } from '../../../domain/link/link.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { makeFindById } from '../find-by-id.js';
import { makeInsertLink } from './insert-links.js';
import type { LinkDocument } from './link-document.js';
import { toListQuery } from './link-filter.js';
import { fromLinkDocument, toLinkContent } from './link-mapper.js';
import { createLinkOutbox } from './link-outbox.js';
import { makeReplaceLink } from './replace-links.js';

/** The update that turns `before` into `after` and queues the events in which they differ. */
function toReplacement(before: Link, after: Link) {
  const events = after.history.slice(before.history.length);
  const [first] = events;
  if (first === undefined) return { $set: toLinkContent(after) };
  return {
    $set: toLinkContent(after),
    $push: { history: { $each: events }, outbox: { $each: events.map((event) => event.id) } },
    $min: { outboxSince: first.at },
  };
}

export function createLinkRepository(model: Model<LinkDocument>, peers: Peers): LinkRepository {
  const findLink = async (filter: QueryFilter<LinkDocument>): Promise<Link | null> => {
    const document = await model.findOne(filter).lean<LinkDocument>();
    return document === null ? null : fromLinkDocument(document);
  };

  return {
    ...createLinkOutbox(model),

    insert: makeInsertLink(model, peers),
    replace: makeReplaceLink(model, toReplacement),
    findById: makeFindById(model, fromLinkDocument),
    findByReference: (merchantId, reference) =>
      findLink({ merchantId, referenceKey: normaliseReference(reference) }),
    findBySlug: (slug) => findLink({ slug }),
    findByProviderRef: (provider, providerRef) =>
      findLink({ attempts: trusted({ $elemMatch: { providerRef, provider } }) }),
    findByRequestKey: (merchantId, requestKey) => findLink({ merchantId, requestKey }),
    findByAttemptId: (attemptId) => findLink({ 'attempts.id': attemptId }),

    async list(filter, page) {
      const [documents, total] = await Promise.all([
        model
          .find(toListQuery(filter))
          .sort({ createdAt: -1, _id: -1 })
          .skip(page.skip)
          .limit(page.limit)
          .lean<LinkDocument[]>(),
        model.countDocuments(toListQuery(filter)),
      ]);
      return { links: documents.map(fromLinkDocument), total };
    },

    async findDueToExpire(now, limit) {
      const documents = await model
        .find({ state: 'open', expiresAt: trusted({ $lte: now }) })
        .sort({ expiresAt: 1 })
        .limit(limit)
        .lean<LinkDocument[]>();
      return documents.map(fromLinkDocument);
    },
  };
}
