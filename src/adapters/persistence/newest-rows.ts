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
  const { field, page } = asked;
  const { limit } = page;
  // Those next to a place from above are read upwards.
  const isUpwards = page.before !== undefined && page.after === undefined;
  const direction = isUpwards ? 1 : -1;
  const lists = await Promise.all(
    sources.map(({ filter, hint }) =>
      collection
        .find<Document>({ ...filter, ...toPlaceFilter(asked) } as mongo.Filter<Document>, {
          ...{ sort: { [field]: direction, _id: direction }, limit, batchSize: limit + 1 },
          ...(hint === undefined ? {} : { hint }),
        })
        .toArray(),
    ),
  );
  const momentOf = (row: Document) => Number(Reflect.get(row, field));
  const newestFirst = (one: Document, other: Document) =>
    momentOf(other) - momentOf(one) || (one._id < other._id ? 1 : -1);
  const rows = lists.flat().sort(newestFirst);
  return isUpwards ? rows.slice(-limit) : rows.slice(0, limit);
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
