import { LINKS_PER_PAGE, type LinkList } from '../../../../service/links/list-links.js';
import { findListFilter, type ListQuery } from '../../choices/list-query.js';

/** Words that are all common are looked for among the newest links only. */
const NARROW = 'Older ones were not looked at: add a name, an email or a reference to reach them.';

function describeQuery(query: ListQuery): string {
  if (query.words !== null) return `Links with "${query.words}"`;
  return findListFilter(query)?.label ?? 'Links';
}

/** "Open, newest first: 1 to 10 of 37" */
export function describePosition(list: LinkList, query: ListQuery): string {
  const first = (list.page - 1) * LINKS_PER_PAGE + 1;
  const last = first + list.links.length - 1;
  return `${describeQuery(query)}, newest first: ${first} to ${last} of ${describeTotal(list)}`;
}

/** "37", "more than 1,000", or what was found among the newest links when older ones were not looked at. */
function describeTotal({ total, rest }: LinkList): string {
  const count = total.toLocaleString('en-US');
  if (rest === 'none') return count;
  return rest === 'more' ? `more than ${count}` : `${count} among the newest links. ${NARROW}`;
}

/** What to say where a list would be empty. */
export function describeNothing({ rest }: LinkList, { words }: ListQuery): string {
  if (words === null) return 'There are no links here.';
  if (rest === 'none') return `I found no link with "${words}".`;
  return `I found no link with "${words}" among the newest links. ${NARROW}`;
}
