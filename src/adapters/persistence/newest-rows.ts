import type { mongo } from 'mongoose';
import type { Cursor, CursorAt } from '../../ports/cursor.js';

/** Rows that one index gives newest first: by a moment, then by id. */
export interface NewestRows {
  readonly filter: mongo.Document;
  /** Absent: there is but one index for such a filter. */
  readonly hint?: Readonly<Record<string, 1 | -1>>;
}

export interface NewestPage {
  /** The field that holds the moment. */
  readonly field: string;
  readonly page: Cursor;
  readonly from?: Date;
  readonly before?: Date;
}

interface Row {
  readonly _id: string;
}

/** One page of rows of sources that share none, newest first, whatever comes in above it meanwhile. */
export async function readNewestRows<Document extends Row>(
  collection: mongo.Collection<Document>,
  sources: readonly NewestRows[],
  asked: NewestPage,
): Promise<readonly Document[]> {
  const [only] = sources;
  if (only === undefined) return [];
  if (sources.length === 1) return cut(await readSource(collection, only, asked), asked);
  // Of several sources the most is left out again: the rows' places come by the index alone.
  const places = { _id: 1, [asked.field]: 1 };
  const lists = await Promise.all(sources.map((source) => readSource(collection, source, asked, places)));
  const ids = cut(lists.flat(), asked).map(({ _id }) => _id);
  const filter = { _id: { $in: ids } } as mongo.Filter<Document>;
  const rows = await collection.find<Document>(filter, { batchSize: ids.length + 1 }).toArray();
  return cut(rows, asked);
}

/** Those next to a place from above are read upwards. */
export function isUpwards({ after, before }: Cursor): boolean {
  return before !== undefined && after === undefined;
}

function readSource<Document extends Row>(
  collection: mongo.Collection<Document>,
  { filter, hint }: NewestRows,
  asked: NewestPage,
  projection?: mongo.Document,
): Promise<Document[]> {
  const { field, page } = asked;
  const direction = isUpwards(page) ? 1 : -1;
  return collection
    .find<Document>(withPlace(filter, asked) as mongo.Filter<Document>, {
      ...{ sort: { [field]: direction, _id: direction }, limit: page.limit, batchSize: page.limit + 1 },
      ...(hint === undefined ? {} : { hint }),
      ...(projection === undefined ? {} : { projection }),
    })
    .toArray();
}

function cut<Document extends Row>(
  found: readonly Document[],
  { field, page }: NewestPage,
): readonly Document[] {
  const momentOf = (row: Document) => Number(Reflect.get(row, field));
  const rows = [...found].sort(
    (one, other) => momentOf(other) - momentOf(one) || (one._id < other._id ? 1 : -1),
  );
  return isUpwards(page) ? rows.slice(-page.limit) : rows.slice(0, page.limit);
}

/** A filter that holds for rows of the page alone. */
export function withPlace(filter: mongo.Document, asked: NewestPage): mongo.Document {
  const place = toPlaceFilter(asked);
  const all = [...(filter['$and'] ?? []), ...(place['$and'] ?? [])];
  return { ...filter, ...place, ...(all.length === 0 ? {} : { $and: all }) };
}

/** The range that bounds the index, and beside it who of the places' own moment lies beyond them. */
function toPlaceFilter({ field, page: { after, before: above }, from, before }: NewestPage): mongo.Document {
  const beyond = [
    ...(after === undefined ? [] : [toBeyond(field, after, '$lt')]),
    ...(above === undefined ? [] : [toBeyond(field, above, '$gt')]),
  ];
  const range = {
    ...toBound('$gte', latest([from, above?.at])),
    ...toBound('$lt', before),
    ...toBound('$lte', after?.at),
  };
  return {
    ...(Object.keys(range).length === 0 ? {} : { [field]: range }),
    ...(beyond.length === 0 ? {} : { $and: beyond }),
  };
}

function toBeyond(field: string, { at, id }: CursorAt, operator: '$lt' | '$gt'): mongo.Document {
  return { $or: [{ [field]: { [operator]: at } }, { [field]: at, _id: { [operator]: id } }] };
}

function toBound(operator: string, moment: Date | undefined): mongo.Document {
  return moment === undefined ? {} : { [operator]: moment };
}

function latest(moments: readonly (Date | undefined)[]): Date | undefined {
  const times = moments.flatMap((moment) => (moment === undefined ? [] : [moment.getTime()]));
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}
