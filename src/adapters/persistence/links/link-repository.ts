import { type Model, type QueryFilter, trusted } from 'mongoose';
import type { Link } from '../../../domain/link/link.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import type { Clock } from '../../../ports/clock.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { makeFindById } from '../find-by-id.js';
import { makeInsertLink } from './insert-links.js';
import type { LinkDocument } from './link-document.js';
import { findLinkDue, type LinkDue, toDueUpdate } from './link-due.js';
import { toListQuery } from './link-filter.js';
import { fromLinkDocument, toLinkContent, toLinkDocument } from './link-mapper.js';
import { makeReplaceLink } from './replace-links.js';

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
  readonly peers: Peers;
}

export function createLinkRepository(
  model: Model<LinkDocument>,
  { clock, firstQuestionAfterMs: firstAfterMs, peers }: LinkRepositoryDeps,
): LinkRepository {
  const dueOf = (link: Link) => findLinkDue(link, { now: clock.now(), firstAfterMs });
  const findLink = async (filter: QueryFilter<LinkDocument>): Promise<Link | null> => {
    const document = await model.findOne(filter).lean<LinkDocument>();
    return document === null ? null : fromLinkDocument(document);
  };

  return {
    insert: makeInsertLink(model, {
      peers,
      toDocument: (link, requestKey) => toLinkDocument(link, requestKey, dueOf(link)),
    }),
    replace: makeReplaceLink(model, (before, after) => toReplacement(before, after, dueOf(after))),
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
  };
}
