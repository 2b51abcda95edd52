import countEdits from 'damerau-levenshtein';

const MAX_LENGTH = 16;
/** From this length on two slips of the finger are still the same word. */
const LONG_WORD = 6;

/**
 * The known word that a typing error most likely meant; null when none is near. Letters may be changed, added, taken
 * away or swapped with their neighbour. The case does not matter.
 */
export function findNearestWord(typed: string, known: readonly string[]): string | null {
  if (typed.length < 3 || typed.length > MAX_LENGTH) return null;
  const word = typed.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, edits: countEdits(word, candidate).steps }))
    .filter(({ candidate, edits }) => edits <= (candidate.length >= LONG_WORD ? 2 : 1))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? null;
}
