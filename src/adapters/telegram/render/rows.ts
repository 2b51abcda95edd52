const COLUMNS = 2;

/** In rows, of two columns as a rule. */
export function toRows<Item>(items: readonly Item[], columns = COLUMNS): readonly (readonly Item[])[] {
  const rows = Math.ceil(items.length / columns);
  return Array.from({ length: rows }, (_, row) => items.slice(row * columns, (row + 1) * columns));
}
