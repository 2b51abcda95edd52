const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A cut goes back to the end of a word, but not further than this share of itself. */
const LEAST_KEPT = 0.6;

/**
 * The longest beginning of `line`, less than the whole, that `fits`; no sign and, where it can be, no word is cut in
 * two. Empty when none fits.
 */
export function cutToFit(line: string, fits: (beginning: string) => boolean): string {
  const signs = Array.from(graphemes.segment(line), ({ segment }) => segment);
  for (let count = signs.length - 1; count > 0; count -= 1) {
    const beginning = signs.slice(0, count).join('');
    if (fits(beginning.trimEnd())) return endAtWord(beginning, signs[count] ?? '');
  }
  return '';
}

function endAtWord(beginning: string, next: string): string {
  const lastSpace = beginning.lastIndexOf(' ');
  const isWhole = next === ' ' || lastSpace < beginning.length * LEAST_KEPT;
  return (isWhole ? beginning : beginning.slice(0, lastSpace)).trimEnd();
}

/** At most `maxLength` UTF-16 units; "…" stands for what is left out. */
export function shorten(line: string, maxLength: number): string {
  if (line.length <= maxLength) return line;
  return `${cutToFit(line.slice(0, maxLength + 1), (beginning) => beginning.length < maxLength)}…`;
}
