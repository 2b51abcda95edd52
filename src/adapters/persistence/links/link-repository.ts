import { type Model, type QueryFilter, trusted } from 'mongoose';
import { AppError } from '../../../domain/errors.js';
import type { Link } from '../../../domain/link/link.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import type { Clock } from '../../../ports/clock.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import { isDuplicateKey, isDuplicateOf } from '../store-errors.js';
import type { LinkDocument } from './link-document.js';
import { findLinkDue, type LinkDue, toDueUpdate } from './link-due.js';
import { toListQuery } from './link-filter.js';
import { fromLinkDocument, toLinkContent, toLinkDocument } from './link-mapper.js';

/** The update that turns `before` into `after` and makes the events in which they differ due to be told. */
function toReplacement(before: Link, after: Link, due: LinkDue) {
  const events = after.history.slice(before.history.length);
  const [first] = events;
  const { set, unset } = toDueUpdate(after, due);
  const change = { $set: { ...toLinkContent(after), ...set }, $unset: unset };
  if (first === undefined) return change;
  return { ...change, $push: { history: { $each: events } }, $min: { 'relay.dueAt': first.at } };
}

export interface LinkRepositoryDeps {
  readonly clock: Clock;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
}

export function createLinkRepository(
  model: Model<LinkDocument>,
  { clock, firstQuestionAfterMs: firstAfterMs }: LinkRepositoryDeps,
): LinkRepository {
  const dueOf = (link: Link) => findLinkDue(link, { now: clock.now(), firstAfterMs });
  const findLink = async (filter: QueryFilter<LinkDocument>): Promise<Link | null> => {
    const document = await model.findOne(filter).lean<LinkDocument>();
    return document === null ? null : fromLinkDocument(document);
  };

  return {
    async insert(link, requestKey) {
      try {
        await model.insertOne(toLinkDocument(link, requestKey, dueOf(link)));
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
        toReplacement(before, after, dueOf(after)),
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

    countCreatedSince: (merchantId, ownerId, since) =>
      model.countDocuments({ merchantId, ownerId, createdAt: trusted({ $gt: since }) }),
  };
}
