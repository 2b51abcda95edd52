import type { LinkFilter, LinkPage } from '../../../ports/link-repository.js';
import type { SearchedLinks } from './count-few.js';
import { toScope } from './link-filter.js';
import { listIndex } from './link-indexes.js';
import { listNewest, NO_LINKS, type PageRequest } from './list-newest.js';
import { searchLinks } from './search-links.js';

/** Links by merchant, member, states and words: one index's part for each state, or a search. */
export async function listLinks(
  links: SearchedLinks,
  filter: LinkFilter,
  page: PageRequest,
): Promise<LinkPage> {
  const { words = '', states } = filter;
  if (states?.length === 0) return NO_LINKS;
  if (words.trim() !== '') return searchLinks(links, filter, page);
  const hint = listIndex(filter);
  const scope = toScope(filter);
  const sources =
    states === undefined
      ? [{ query: scope, hint }]
      : [...new Set(states)].map((state) => ({ query: { ...scope, state }, hint }));
  return listNewest(links.model, sources, { page, counting: 'by keys' });
}
