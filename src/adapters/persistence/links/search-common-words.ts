import { trusted } from 'mongoose';
import type { LinkFilter, LinkPage } from '../../../ports/link-repository.js';
import type { CountFew, SearchedLinks } from './count-few.js';
import type { LinkDocument } from './link-document.js';
import { beginsWith, beginsWithAfter, toBase, withWords } from './link-filter.js';
import { BY_WORD, listIndex } from './link-indexes.js';
import { type LinkModel, listNewest, NEWEST_FIRST, type PageRequest, type Source } from './list-newest.js';

/** So many links of a list are looked at, the newest. */
const LOOKED_AT = 800;

/** A search whose words are all common; those tried may lead to its list. */
export interface CommonSearch {
  readonly filter: LinkFilter;
  readonly words: readonly string[];
  readonly tried: readonly string[];
}

/** The first of the stored words that begin with a sought one: mostly that very word. */
interface Lead {
  readonly word: string;
  readonly lead: string;
}

/** A list that holds all that a search can find, but for the few that only words after its lead lead to. */
interface Walk {
  readonly list: Source;
  readonly lead: Lead | null;
  /** The moment down to which it is walked; null: to its end. */
  readonly since: Date | null;
}

/**
 * Looks for common words in one list: that of the merchant, the member or the state, or that of one of the words. Any
 * of them holds all that is looked for, so the one whose newest links reach back the furthest is taken.
 */
export async function searchCommonWords(
  links: SearchedLinks,
  search: CommonSearch,
  page: PageRequest,
): Promise<LinkPage> {
  const { model, countFew } = links;
  const { filter, words } = search;
  const leads = await findLeads(model, search);
  const [only] = leads;
  const isAlone = words.length === 1 && filter.ownerId === undefined && filter.states === undefined;
  // Nothing in the list of a word has to be left out when that is all there is to look for.
  if (isAlone && only !== undefined && (await leadsToMost(countFew, filter, only))) {
    const sources = toSources(search, { list: toWordList(filter, only), lead: only, since: null });
    return listNewest(model, sources, { page, counting: 'known to be many' });
  }
  const walk = await chooseWalk(links, filter, leads);
  const found = await listNewest(model, toSources(search, walk), { page, counting: 'by reading' });
  return found.rest === 'none' && walk.since !== null ? { ...found, rest: 'unknown' } : found;
}

async function findLeads(model: LinkModel, { filter, tried }: CommonSearch): Promise<readonly Lead[]> {
  const { merchantId } = filter;
  const leads = tried.map(async (word): Promise<Lead[]> => {
    // The index gives its first key first.
    const first = await model
      .findOne({ merchantId, ...beginsWith(word) })
      .hint(BY_WORD)
      .select({ words: 1 })
      .lean<Pick<LinkDocument, 'words'>>();
    const [lead] = (first?.words ?? []).filter((other) => other.startsWith(word)).sort();
    return lead === undefined ? [] : [{ word, lead }];
  });
  return (await Promise.all(leads)).flat();
}

/** Whether few links have a word that begins alike and comes later. */
async function leadsToMost(
  countFew: CountFew,
  { merchantId }: LinkFilter,
  { word, lead }: Lead,
): Promise<boolean> {
  return (await countFew({ merchantId, condition: beginsWithAfter(word, lead) })) !== null;
}

async function chooseWalk(
  { model, countFew }: SearchedLinks,
  filter: LinkFilter,
  leads: readonly Lead[],
): Promise<Walk> {
  const [scope, ...walks] = await Promise.all([
    measure(model, toScopeList(filter), null),
    ...leads.map((lead) => measure(model, toWordList(filter, lead), lead)),
  ]);
  // The list of a common word that ends early is of a lead that holds only few of its links.
  const further = walks.filter(({ since }) => since !== null && startOf({ since }) <= startOf(scope));
  for (const walk of further.sort((a, b) => startOf(a) - startOf(b))) {
    if (walk.lead !== null && (await leadsToMost(countFew, filter, walk.lead))) return walk;
  }
  return scope;
}

function toScopeList({ merchantId, ownerId, states }: LinkFilter): Source {
  const scope: LinkFilter = {
    merchantId,
    ...(ownerId === undefined ? {} : { ownerId }),
    // Several states are several parts of an index: they would have to be sorted.
    ...(states?.length === 1 ? { states } : {}),
  };
  return { query: toBase(scope), hint: listIndex(scope) };
}

function toWordList({ merchantId }: LinkFilter, { lead }: Lead): Source {
  return { query: { merchantId, words: lead }, hint: BY_WORD, sort: { createdAt: -1 } };
}

async function measure(model: LinkModel, list: Source, lead: Lead | null): Promise<Walk> {
  const { query, hint, sort = NEWEST_FIRST } = list;
  const last = await model
    .findOne(query)
    .sort(sort)
    .hint(hint)
    .skip(LOOKED_AT - 1)
    .select({ createdAt: 1 })
    .lean<Pick<LinkDocument, 'createdAt'>>();
  return { list, lead, since: last?.createdAt ?? null };
}

const startOf = ({ since }: Pick<Walk, 'since'>): number => since?.getTime() ?? Number.NEGATIVE_INFINITY;

function toSources({ filter, words }: CommonSearch, { list, lead, since }: Walk): readonly Source[] {
  const base = {
    ...toBase(filter),
    ...(since === null ? {} : { createdAt: trusted({ $gte: since }) }),
  };
  if (lead === null) return [{ ...list, query: withWords(base, words.map(beginsWith)) }];
  const others = words.filter((other) => other !== lead.word).map(beginsWith);
  const later = [beginsWithAfter(lead.word, lead.lead), { words: trusted({ $ne: lead.lead }) }, ...others];
  return [
    { ...list, query: withWords({ ...base, words: lead.lead }, others) },
    { query: withWords(base, later), hint: BY_WORD },
  ];
}
