import { type Model, type QueryFilter, trusted } from 'mongoose';
import type { Link } from '../../../domain/link/link.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import type { Clock } from '../../../ports/clock.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { makeFindById } from '../find-by-id.js';
import { makeCountFew } from './count-few.js';
import { makeInsertLink } from './insert-links.js';
import type { LinkDocument } from './link-document.js';
import { findLinkDue } from './link-due.js';
import { fromLinkDocument, toLinkDocument } from './link-mapper.js';
import { makeListAround } from './list-around.js';
import { makeListBusyAt } from './list-busy-at.js';
import { listLinks } from './list-links.js';
import { makeReplaceLink } from './replace-links.js';
import { toReplacement } from './to-replacement.js';

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

  const searched = { model, countFew: makeCountFew(model) };

  return {
    insert: makeInsertLink(model, {
      peers,
      toDocument: (link, requestKey) => toLinkDocument(link, requestKey, dueOf(link)),
    }),
    replace: makeReplaceLink(model, (before, after) => toReplacement(before, after, dueOf)),
    findById: makeFindById(model, fromLinkDocument),
    findByReference: (merchantId, reference) =>
      findLink({ merchantId, referenceKey: normaliseReference(reference) }),
    findBySlug: (slug) => findLink({ slug }),
    findByProviderRef: async (provider, ref) =>
      (await findLink({ attempts: trusted({ $elemMatch: { providerRef: ref, provider } }) })) ??
      findLink({ attempts: trusted({ $elemMatch: { paymentRef: ref, provider } }) }),
    findByRequestKey: (merchantId, requestKey) => findLink({ merchantId, requestKey }),
    findByAttemptId: (attemptId) => findLink({ 'attempts.id': attemptId }),

    listBusyAt: makeListBusyAt(model),
    list: (filter, page) => listLinks(searched, filter, page),
    listAround: makeListAround(searched),
  };
}
