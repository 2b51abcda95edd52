import { toQueryWords } from '../../../domain/search/query-words.js';
import type { LinkFilter, LinkPage } from '../../../ports/link-repository.js';
import type { SearchedLinks } from './count-few.js';
import { beginsWith, toBase, withWords } from './link-filter.js';
import { BY_WORD } from './link-indexes.js';
import { listNewest, NO_LINKS, type PageRequest } from './list-newest.js';
import { searchCommonWords } from './search-common-words.js';

/** The longest words of a search are tried for a rare one: they are the likeliest. */
const TRIED_WORDS = 3;

/** Links that have the start of every word of `filter.words`; none where nothing in it could be in a word. */
export async function searchLinks(
  links: SearchedLinks,
  filter: LinkFilter,
  page: PageRequest,
): Promise<LinkPage> {
  const words = toQueryWords(filter.words ?? '');
  if (words.length === 0) return NO_LINKS;
  const { merchantId } = filter;
  const tried = words.slice(0, TRIED_WORDS);
  for (const rare of tried) {
    const count = await links.countFew({ merchantId, condition: beginsWith(rare) });
    if (count === null) continue;
    if (count === 0) return NO_LINKS;
    // The index is read by the first.
    const conditions = [rare, ...words.filter((word) => word !== rare)].map(beginsWith);
    const source = { query: withWords(toBase(filter), conditions), hint: BY_WORD };
    return listNewest(links.model, [source], { page, counting: 'by reading' });
  }
  return searchCommonWords(links, { filter, words, tried }, page);
}
