import { type Model, type QueryFilter, trusted } from 'mongoose';
import { AppError } from '../../../domain/errors.js';
import type { Link } from '../../../domain/link/link.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import { isDuplicateKey, isDuplicateOf } from '../store-errors.js';
import type { LinkDocument } from './link-document.js';
import { fromLinkDocument, toLinkContent, toLinkDocument } from './link-mapper.js';
import { createLinkOutbox } from './link-outbox.js';
import { listLinks } from './list-links.js';

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

export function createLinkRepository(model: Model<LinkDocument>): LinkRepository {
  const findLink = async (filter: QueryFilter<LinkDocument>): Promise<Link | null> => {
    const document = await model.findOne(filter).lean<LinkDocument>();
    return document === null ? null : fromLinkDocument(document);
  };

  return {
    ...createLinkOutbox(model),

    async insert(link, requestKey) {
      try {
        await model.insertOne(toLinkDocument(link, requestKey));
        return { link, created: true };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // A repeated request may break several unique indexes; the store names only one of them.
        const earlier = await findLink({ merchantId: link.merchantId, requestKey });
        if (earlier !== null) return { link: earlier, created: false };
        if (!isDuplicateOf(error, 'referenceKey')) throw error;
        throw new AppError('reference_taken', { reference: link.reference }, { cause: error });
      }
    },

    async replace(before, after) {
      const result = await model.updateOne(
        { _id: before.id, merchantId: before.merchantId, version: before.version },
        toReplacement(before, after),
      );
      return result.matchedCount === 1;
    },

    findById: (merchantId, linkId) => findLink({ _id: linkId, merchantId }),
    findByReference: (merchantId, reference) =>
      findLink({ merchantId, referenceKey: normaliseReference(reference) }),
    findBySlug: (slug) => findLink({ slug }),
    findByProviderRef: (provider, providerRef) =>
      findLink({ attempts: trusted({ $elemMatch: { providerRef, provider } }) }),
    findByRequestKey: (merchantId, requestKey) => findLink({ merchantId, requestKey }),
    findByAttemptId: (attemptId) => findLink({ 'attempts.id': attemptId }),

    list: (filter, page) => listLinks(model, filter, page),

    countCreatedSince: (merchantId, ownerId, since) =>
      model.countDocuments({ merchantId, ownerId, createdAt: trusted({ $gt: since }) }),

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
