import type { Cursor } from '../../src/ports/cursor.js';

interface Range {
  readonly createdFrom?: Date;
  readonly createdBefore?: Date;
}

/** One page of rows, newest first, as `Cursor` says. */
export function toFakePage<Row extends { readonly id: string }>(
  rows: readonly Row[],
  timeOf: (row: Row) => Date,
  { createdFrom, createdBefore, after, before, limit }: Range & Cursor,
): readonly Row[] {
  const compare = (row: Row, at: Date, id: string) =>
    timeOf(row).getTime() - at.getTime() || (row.id < id ? -1 : row.id > id ? 1 : 0);
  const found = rows
    .filter((row) => createdFrom === undefined || timeOf(row) >= createdFrom)
    .filter((row) => createdBefore === undefined || timeOf(row) < createdBefore)
    .filter((row) => after === undefined || compare(row, after.at, after.id) < 0)
    .filter((row) => before === undefined || compare(row, before.at, before.id) > 0)
    .sort((one, other) => -compare(one, timeOf(other), other.id));
  return before !== undefined && after === undefined ? found.slice(-limit) : found.slice(0, limit);
}
