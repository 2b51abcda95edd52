import type { Cursor, CursorAt } from '../../../../ports/cursor.js';

/** A page of a list that is small enough to be read whole. `rows`: newest first. */
export function takePage<Row extends CursorAt>(
  rows: readonly Row[],
  { after, before, limit }: Cursor,
): readonly Row[] {
  if (after !== undefined) return rows.filter((row) => isOlder(row, after)).slice(0, limit);
  if (before !== undefined) return rows.filter((row) => isOlder(before, row)).slice(-limit);
  return rows.slice(0, limit);
}

function isOlder(one: CursorAt, other: CursorAt): boolean {
  const earlierMs = other.at.getTime() - one.at.getTime();
  return earlierMs > 0 || (earlierMs === 0 && one.id < other.id);
}
