import type { Span } from '../text/span.js';

/**
 * Where a piece stands in a description: `without` is the same without it. Null where they differ in more than one
 * place.
 */
export function placeInWords(description: string, without: string): Span | null {
  const length = description.length - without.length;
  if (length <= 0) return null;
  let from = 0;
  while (from < without.length && description[from] === without[from]) from += 1;
  const to = from + length;
  return description.slice(to) === without.slice(from) ? { from, to } : null;
}
