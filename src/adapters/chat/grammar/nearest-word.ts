/** How many letters must be changed, added or taken away (Levenshtein), for short words. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, sign] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}

const MAX_EDITS = 2;
const MAX_LENGTH = 16;

/** The known word that a typing error most likely meant; null when none is near. The case does not matter. */
export function findNearestWord(typed: string, known: readonly string[]): string | null {
  if (typed.length < 3 || typed.length > MAX_LENGTH) return null;
  const word = typed.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, edits: countEdits(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= MAX_EDITS && edits < candidate.length - 1)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? null;
}
