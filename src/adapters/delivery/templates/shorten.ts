const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const wordsOf = new Intl.Segmenter('en', { granularity: 'word' });

/** Their words stand without spaces between them; a dictionary knows where they end. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

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
    if (fits(beginning.trimEnd())) return endAtWord(line, beginning.length);
  }
  return '';
}

function endAtWord(line: string, length: number): string {
  const beginning = line.slice(0, length);
  const end = Math.max(beginning.lastIndexOf(' '), findLastSeam(line, length));
  const isWhole = line[length] === ' ' || end < length * LEAST_KEPT;
  return (isWhole ? beginning : line.slice(0, end)).trimEnd();
}

/** Where the last word begins that no space stands before; -1 when there is none. */
function findLastSeam(line: string, length: number): number {
  const seams = Array.from(wordsOf.segment(line), ({ index }) => index);
  return seams.findLast((at) => at <= length && UNSPACED.test(line.charAt(at))) ?? -1;
}

/** At most `maxLength` UTF-16 units; "…" stands for what is left out. */
export function shorten(line: string, maxLength: number): string {
  if (line.length <= maxLength) return line;
  return `${cutToFit(line.slice(0, maxLength + 1), (beginning) => beginning.length < maxLength)}…`;
}
