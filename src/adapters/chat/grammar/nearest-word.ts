/** How many letters must be changed, added, taken away or swapped with their neighbour, for short words. */
function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (values: readonly number[], index: number) => values[index] ?? 0;
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(before, j - 2) + 1 : replaced;
      next.push(Math.min(replaced, swapped, at(row, j) + 1, at(next, j - 1) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? a.length;
}

const MAX_LENGTH = 16;
/** From this length on two slips of the finger are still the same word. */
const LONG_WORD = 6;

/** The known word that a typing error most likely meant; null when none is near. The case does not matter. */
export function findNearestWord(typed: string, known: readonly string[]): string | null {
  if (typed.length < 3 || typed.length > MAX_LENGTH) return null;
  const word = typed.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, edits: countEdits(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= (candidate.length >= LONG_WORD ? 2 : 1))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? null;
}
