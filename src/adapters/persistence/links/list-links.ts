import { trusted } from 'mongoose';
import type { LinkFilter, LinkPage } from '../../../ports/link-repository.js';
import type { SearchedLinks } from './count-few.js';
import { toScope, UNDECIDED } from './link-filter.js';
import { BY_EXCEPTION, listIndex } from './link-indexes.js';
import { listNewest, NO_LINKS, type PageRequest, type Source } from './list-newest.js';
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
  return listNewest(links.model, listSources(filter), { page, counting: 'by keys' });
}

function listSources(filter: LinkFilter): readonly Source[] {
  const { states, orUndecided } = filter;
  const hint = listIndex(filter);
  const scope = toScope(filter);
  if (states === undefined) return [{ query: scope, hint }];
  const ofStates = [...new Set(states)].map((state) => ({ query: { ...scope, state }, hint }));
  if (!orUndecided) return ofStates;
  const others = { ...scope, ...UNDECIDED, state: trusted({ $nin: [...states] }) };
  return [...ofStates, { query: others, hint: BY_EXCEPTION }];
}
