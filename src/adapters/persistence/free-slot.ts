/**
 * Of so many places that a merchant has for things of a kind, the first that none of them has; null: all are taken.
 * The place goes into the thing's document, under a unique index: of many who take it at once, one does.
 */
export function findFreeSlot(taken: readonly number[], most: number): number | null {
  const known = new Set(taken);
  for (let slot = 0; slot < most; slot += 1) if (!known.has(slot)) return slot;
  return null;
}
