/**
 * Of so many places that a merchant has for things of a kind, one that none of them has; null: all are taken.
 * The place goes into the thing's document, under a unique index: of many who take it at once, one does. `for`: those who
 * ask at once mostly find different ones, and another each time they ask.
 */
export function findFreeSlot(
  taken: readonly number[],
  { most, for: id, round }: { readonly most: number; readonly for: string; readonly round: number },
): number | null {
  const known = new Set(taken);
  const free = Array.from({ length: most }, (_, slot) => slot).filter((slot) => !known.has(slot));
  const sum = [...id].reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);
  return free[(sum + round * 7_919) % free.length] ?? null;
}
