import { LINKS_PER_PAGE, type LinkList } from '../../../../service/links/list-links.js';
import { findListFilter, type ListQuery, nameListFilter } from '../../choices/list-query.js';
import type { Words } from '../../words/words.js';

function describeQuery(words: Words, query: ListQuery): string {
  if (query.words !== null) return words.say('page.list.with_words', { words: query.words });
  const filter = findListFilter(query);
  return filter === undefined ? words.say('page.list.links') : nameListFilter(words, filter);
}

/** Words that are all common are looked for among the newest links only. */
function sayHowToReachOlder(words: Words, found: string): string {
  return `${found} ${words.say('page.list.not_looked_at')}`;
}

/** "Open, newest first: 1 to 10 of 37" */
export function describePosition(words: Words, list: LinkList, query: ListQuery): string {
  const first = (list.page - 1) * LINKS_PER_PAGE + 1;
  const shown = {
    links: describeQuery(words, query),
    first: String(first),
    last: String(first + list.links.length - 1),
    total: list.total,
  };
  switch (list.rest) {
    case 'none':
      return words.say('page.list.position', shown);
    case 'more':
      return words.say('page.list.position_of_more', shown);
    case 'unknown':
      return sayHowToReachOlder(words, words.say('page.list.position_among_newest', shown));
  }
}

/** What to say where a list would be empty. */
export function describeNothing(words: Words, { rest }: LinkList, query: ListQuery): string {
  if (query.words === null) return words.say('page.list.empty');
  const sought = { words: query.words };
  if (rest === 'none') return words.say('page.list.no_match', sought);
  return sayHowToReachOlder(words, words.say('page.list.no_match_among_newest', sought));
}
