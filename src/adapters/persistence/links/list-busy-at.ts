import { type Model, type QueryFilter, trusted } from 'mongoose';
import { isBusyAt } from '../../../domain/link/under-way-at.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import type { LinkDocument } from './link-document.js';
import { fromLinkDocument } from './link-mapper.js';

/** What nobody has said the end of is due to be asked about, so that only such links are looked at. */
const DUE = ['questions.dueAt', 'refundWork.dueAt'] as const;

export function makeListBusyAt(model: Model<LinkDocument>): LinkRepository['listBusyAt'] {
  return async (merchantId, gatewayAccountId) => {
    const find = (due: (typeof DUE)[number]) => {
      const where = { merchantId, 'attempts.gatewayAccountId': gatewayAccountId };
      const filter: QueryFilter<LinkDocument> = { ...where, [due]: trusted({ $gt: new Date(0) }) };
      return model
        .find(filter)
        .hint({ [due]: 1, _id: 1 })
        .lean<LinkDocument[]>();
    };
    const found = (await Promise.all(DUE.map(find))).flat();
    const links = new Map(found.map((document) => [document._id, fromLinkDocument(document)]));
    return [...links.values()].filter((link) => isBusyAt(link, gatewayAccountId));
  };
}
