import type { mongo } from 'mongoose';
import { LINK_STATES } from '../../../domain/link/link.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import { toQueryWords } from '../../../domain/search/query-words.js';
import type { Cursor } from '../../../ports/cursor.js';
import type { LinkListing, LinkRepository } from '../../../ports/link-repository.js';
import { isUpwards, type NewestPage, type NewestRows, readNewestRows, withPlace } from '../newest-rows.js';
import type { SearchedLinks } from './count-few.js';
import type { LinkDocument } from './link-document.js';
import { beginsWith } from './link-filter.js';
import { BY_MODE, BY_OWNER_AND_MODE, BY_REFERENCE, BY_WORD, listIndex } from './link-indexes.js';
import { fromLinkDocument } from './link-mapper.js';

type Links = mongo.Collection<LinkDocument>;

/** So many links are looked at for words that are all common. */
const LOOKED_AT = 2_000;
/** The longest words of a search are tried for a rare one: they are the likeliest. */
const TRIED_WORDS = 3;

/** Links around a place in their list, each kind of filter by the index that holds little else. */
export function makeListAround(searched: SearchedLinks): LinkRepository['listAround'] {
  const { model } = searched;
  const links: Links = model.db.collection(model.collection.name);
  return async (filter, page) => {
    const asked = toPage(filter, page);
    const { reference, words = '' } = filter;
    const find = async (sources: readonly NewestRows[], of = asked) =>
      (await readNewestRows(links, sources, of)).map(fromLinkDocument);

    const sought = toQueryWords(words);
    // Nothing in it could be in a word.
    if (words.trim() !== '' && sought.length === 0) return [];
    const all = sought.map(beginsWith);
    if (reference !== undefined) {
      const one = { ...toWhole(filter), referenceKey: normaliseReference(reference) };
      return find([{ filter: withAll(one, all), hint: BY_REFERENCE }]);
    }
    if (sought.length === 0) return find(toList(filter));
    const rare = await findRare(searched, filter, sought);
    if (rare !== null) {
      // The index is read by the first.
      const others = sought.filter((word) => word !== rare).map(beginsWith);
      const source = { filter: withAll(toWhole(filter), [beginsWith(rare), ...others]), hint: BY_WORD };
      return find([source]);
    }
    const near = await bound(links, toList(filter), asked);
    return find(
      toList(filter).map((source) => ({ ...source, filter: withAll(source.filter, all) })),
      near,
    );
  };
}

function toPage({ createdFrom, createdBefore }: LinkListing, page: Cursor): NewestPage {
  return {
    ...{ field: 'createdAt', page },
    ...(createdFrom === undefined ? {} : { from: createdFrom }),
    ...(createdBefore === undefined ? {} : { before: createdBefore }),
  };
}

function toScope({ merchantId, ownerId, mode, refundAskedBy }: LinkListing): mongo.Document {
  const waiting = { $elemMatch: { status: 'awaiting_approval', 'requestedBy.memberId': refundAskedBy } };
  return {
    merchantId,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(mode === undefined ? {} : { mode }),
    ...(refundAskedBy === undefined ? {} : { refunds: waiting }),
  };
}

/** All of a filter but its words and its reference. */
function toWhole(filter: LinkListing): mongo.Document {
  const { states } = filter;
  return { ...toScope(filter), ...(states === undefined ? {} : { state: { $in: [...states] } }) };
}

function withAll(filter: mongo.Document, conditions: readonly object[]): mongo.Document {
  return conditions.length === 0 ? filter : { ...filter, $and: [...conditions] };
}

/** One index's part for each state: several parts of one would have to be sorted. */
function toList(filter: LinkListing): readonly NewestRows[] {
  const { mode, ownerId } = filter;
  const scope = toScope(filter);
  const states = filter.states ?? (mode === undefined ? null : LINK_STATES);
  const hint = mode === undefined ? listIndex(filter) : ownerId === undefined ? BY_MODE : BY_OWNER_AND_MODE;
  if (states === null) return [{ filter: scope, hint }];
  return [...new Set(states)].map((state) => ({ filter: { ...scope, state }, hint }));
}

/** A word that so few links have that all of them can be read; null: there is none. */
async function findRare(
  { countFew }: SearchedLinks,
  { merchantId }: LinkListing,
  sought: readonly string[],
): Promise<string | null> {
  for (const word of sought.slice(0, TRIED_WORDS)) {
    if ((await countFew({ merchantId, condition: beginsWith(word) })) !== null) return word;
  }
  return null;
}

/** The page, and no further than so many links from its place. */
async function bound(links: Links, list: readonly NewestRows[], asked: NewestPage): Promise<NewestPage> {
  const upwards = isUpwards(asked.page);
  const direction = upwards ? 1 : -1;
  const ends = await Promise.all(
    list.map(({ filter, hint }) =>
      links.findOne(withPlace(filter, asked) as mongo.Filter<LinkDocument>, {
        ...{ sort: { createdAt: direction, _id: direction }, skip: LOOKED_AT - 1 },
        ...{ projection: { createdAt: 1 }, ...(hint === undefined ? {} : { hint }) },
      }),
    ),
  );
  const times = ends.flatMap((end) => (end === null ? [] : [end.createdAt.getTime()]));
  if (times.length === 0) return asked;
  if (!upwards) return { ...asked, from: new Date(Math.max(...times)) };
  return { ...asked, before: new Date(Math.min(...times) + 1) };
}
