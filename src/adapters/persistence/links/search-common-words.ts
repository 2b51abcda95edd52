import { trusted } from 'mongoose';
import type { LinkFilter, LinkPage } from '../../../ports/link-repository.js';
import { areFew } from './are-few.js';
import type { LinkDocument } from './link-document.js';
import { beginsWith, goesOnAfter, toBase, withWords } from './link-filter.js';
import { BY_WORD, listIndex } from './link-indexes.js';
import { type LinkModel, listNewest, NEWEST_FIRST, type PageRequest, type Source } from './list-newest.js';

/** So many links of a list are looked at, the newest. */
const LOOKED_AT = 1_000;

/** A search whose words are all common; those tried may lead to its list. */
export interface CommonSearch {
  readonly filter: LinkFilter;
  readonly words: readonly string[];
  readonly tried: readonly string[];
}

/** A list that holds all that a search can find but what goes on after its word. */
interface Walk {
  readonly list: Source;
  readonly word: string | null;
}

/** A walk and the moment down to which it leads; null: through the whole list. */
interface MeasuredWalk extends Walk {
  readonly since: Date | null;
}

/**
 * Looks for common words in one list: that of the merchant, the member or the state, or that of one of the words as
 * it stands. Any of them holds all that is looked for, so the one whose newest links reach back the furthest is taken.
 */
export async function searchCommonWords(
  model: LinkModel,
  search: CommonSearch,
  page: PageRequest,
): Promise<LinkPage> {
  const whole = await findWholeList(model, search);
  if (whole !== null) {
    const sources = toSources(search, { ...whole, since: null });
    return listNewest(model, sources, { page, counting: 'known to be many' });
  }
  const walk = await chooseWalk(model, search);
  const found = await listNewest(model, toSources(search, walk), { page, counting: 'by reading' });
  return found.rest === 'none' && walk.since !== null ? { ...found, rest: 'unknown' } : found;
}

/** The list of a word that is all there is to look for: nothing in it has to be left out. */
async function findWholeList(model: LinkModel, { filter, words }: CommonSearch): Promise<Walk | null> {
  const { merchantId, ownerId, states } = filter;
  const [word, another] = words;
  if (word === undefined || another !== undefined) return null;
  if (ownerId !== undefined || states !== undefined) return null;
  return (await areFew(model, { merchantId, ...goesOnAfter(word) })) ? toWordWalk(merchantId, word) : null;
}

async function chooseWalk(model: LinkModel, { filter, tried }: CommonSearch): Promise<MeasuredWalk> {
  const { merchantId } = filter;
  const [scope, ...words] = await Promise.all([
    measure(model, toScopeWalk(filter)),
    ...tried.map((word) => measure(model, toWordWalk(merchantId, word))),
  ]);
  // A list that ends early is of a word that others go on after: it holds only few of the links.
  const lists = words.filter(({ since }) => since !== null && startOf({ since }) <= startOf(scope));
  for (const walk of lists.sort((a, b) => startOf(a) - startOf(b))) {
    if (walk.word !== null && (await areFew(model, { merchantId, ...goesOnAfter(walk.word) }))) return walk;
  }
  return scope;
}

function toScopeWalk({ merchantId, ownerId, states }: LinkFilter): Walk {
  const scope: LinkFilter = {
    merchantId,
    ...(ownerId === undefined ? {} : { ownerId }),
    // Several states are several parts of an index: they would have to be sorted.
    ...(states?.length === 1 ? { states } : {}),
  };
  return { list: { query: toBase(scope), hint: listIndex(scope) }, word: null };
}

function toWordWalk(merchantId: string, word: string): Walk {
  return { list: { query: { merchantId, words: word }, hint: BY_WORD, sort: { createdAt: -1 } }, word };
}

async function measure(model: LinkModel, walk: Walk): Promise<MeasuredWalk> {
  const { query, hint, sort = NEWEST_FIRST } = walk.list;
  const last = await model
    .findOne(query)
    .sort(sort)
    .hint(hint)
    .skip(LOOKED_AT - 1)
    .select({ createdAt: 1 })
    .lean<Pick<LinkDocument, 'createdAt'>>();
  return { ...walk, since: last?.createdAt ?? null };
}

const startOf = ({ since }: Pick<MeasuredWalk, 'since'>): number =>
  since?.getTime() ?? Number.NEGATIVE_INFINITY;

function toSources({ filter, words }: CommonSearch, { list, word, since }: MeasuredWalk): readonly Source[] {
  const base = {
    ...toBase(filter),
    ...(since === null ? {} : { createdAt: trusted({ $gte: since }) }),
  };
  const others = words.filter((other) => other !== word).map(beginsWith);
  if (word === null) return [{ ...list, query: withWords(base, others) }];
  const longer = [goesOnAfter(word), { words: trusted({ $ne: word }) }, ...others];
  return [
    { ...list, query: withWords({ ...base, words: word }, others) },
    { query: withWords(base, longer), hint: BY_WORD },
  ];
}
