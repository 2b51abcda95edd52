import { type Model, trusted } from 'mongoose';
import { type LinkPage, MAX_LISTED } from '../../../ports/link-repository.js';
import type { LinkDocument } from './link-document.js';
import type { LinkQuery } from './link-filter.js';
import type { LinkIndex } from './link-indexes.js';
import { fromLinkDocument } from './link-mapper.js';

export type LinkModel = Model<LinkDocument>;

export interface PageRequest {
  readonly skip: number;
  readonly limit: number;
}

/** Links that one index gives newest first, or that are few. */
export interface Source {
  readonly query: LinkQuery;
  readonly hint: LinkIndex;
  /** Absent: by moment and id, so that pages are stable when two links share an instant. */
  readonly sort?: { readonly createdAt: -1 };
}

type Place = Pick<LinkDocument, '_id' | 'createdAt'>;

export const NEWEST_FIRST = { createdAt: -1, _id: -1 } as const;
export const NO_LINKS: LinkPage = { links: [], total: 0, rest: 'none' };

/** The newest `limit` of sources that share no link. */
async function readPlaces(model: LinkModel, sources: readonly Source[], limit: number): Promise<Place[]> {
  const lists = await Promise.all(
    sources.map(({ query, hint, sort = NEWEST_FIRST }) =>
      model.find(query).sort(sort).hint(hint).limit(limit).select({ createdAt: 1 }).lean<Place[]>(),
    ),
  );
  // Two of an instant stay in the order of their index, where that holds no id.
  const hasIds = sources.every(({ sort }) => sort === undefined);
  const byId = (a: Place, b: Place) => (hasIds && a._id < b._id ? 1 : 0);
  const newest = lists.flat().sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || byId(a, b));
  return newest.slice(0, limit);
}

async function fetchLinks(model: LinkModel, places: readonly Place[]): Promise<LinkPage['links']> {
  if (places.length === 0) return [];
  const ids = places.map(({ _id }) => _id);
  const documents = await model.find({ _id: trusted({ $in: ids }) }).lean<LinkDocument[]>();
  const links = new Map(documents.map((document) => [document._id, fromLinkDocument(document)]));
  return ids.flatMap((id) => links.get(id) ?? []);
}

async function countUpTo(model: LinkModel, sources: readonly Source[], limit: number): Promise<number> {
  const counts = await Promise.all(
    sources.map(({ query, hint }) => model.countDocuments(query).hint(hint).limit(limit)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function toTotal(found: number): Omit<LinkPage, 'links'> {
  return { total: Math.min(found, MAX_LISTED), rest: found > MAX_LISTED ? 'more' : 'none' };
}

/**
 * How the links beyond a page are counted: by keys of the index that holds nothing else, by reading them, or not at
 * all because they are known to be more than anyone turns over.
 */
export type Counting = 'by keys' | 'by reading' | 'known to be many';

/** One page of the links of all sources, which share none, newest first. */
export async function listNewest(
  model: LinkModel,
  sources: readonly Source[],
  { page, counting }: { readonly page: PageRequest; readonly counting: Counting },
): Promise<LinkPage> {
  const end = Math.min(page.skip + page.limit, MAX_LISTED);
  const places = await readPlaces(model, sources, counting === 'by reading' ? MAX_LISTED + 1 : end);
  const count = () => {
    if (counting === 'by reading' || places.length < end) return places.length;
    return counting === 'by keys' ? countUpTo(model, sources, MAX_LISTED + 1) : MAX_LISTED + 1;
  };
  const [links, found] = await Promise.all([fetchLinks(model, places.slice(page.skip, end)), count()]);
  return { links, ...toTotal(found) };
}
