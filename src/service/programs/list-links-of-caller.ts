import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { Link } from '../../domain/link/link.js';
import type { Cursor } from '../../ports/cursor.js';
import type { LinkListing, LinkRepository } from '../../ports/link-repository.js';

export type LinkSearch = Pick<
  LinkListing,
  'ownerId' | 'states' | 'words' | 'reference' | 'createdFrom' | 'createdBefore'
>;

/** Links of the key's merchant and mode, newest first; see `Cursor`. Throws AppError `store_unavailable`. */
export function makeListLinksOfCaller({ links }: { readonly links: LinkRepository }) {
  return ({ actor, mode }: ApiCaller, search: LinkSearch, page: Cursor): Promise<readonly Link[]> =>
    links.listAround({ ...search, merchantId: actor.merchantId, mode }, page);
}
