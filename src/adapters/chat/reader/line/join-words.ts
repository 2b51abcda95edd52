import { overlaps, type Span } from '../text/span.js';
import type { Token } from '../text/tokenise.js';

/** What is left of "(20 usd)" or "20 usd, lunch": marks that belong to what was taken. */
const ONLY_MARKS = /^[\p{P}\s~<>|=`]+$/u;
const KEPT = /^[&@%#]/;

function blankOut(text: string, from: number, taken: readonly Span[]): string {
  const units = text.split('');
  for (const span of taken) units.fill(' ', Math.max(0, span.from - from), Math.max(0, span.to - from));
  return units.join('');
}

function wordsOf(clean: string, token: Token, taken: readonly Span[]): readonly string[] {
  const isTouched = overlaps(token, taken);
  if (token.quoted) return isTouched ? [] : [token.text];
  if (!isTouched) return [token.text];
  const left = blankOut(clean.slice(token.from, token.to), token.from, taken);
  return left.split(' ').filter((word) => word !== '' && !ONLY_MARKS.test(word));
}

/** The words of a description: all of a line that nothing else took, in order, without the marks left dangling. */
export function joinWords(clean: string, tokens: readonly Token[], taken: readonly Span[]): string {
  const words = tokens.flatMap((token) =>
    wordsOf(clean, token, taken).map((word) => ({ word, quoted: token.quoted })),
  );
  const isDangling = ({ word, quoted }: { word: string; quoted: boolean }) =>
    !quoted && ONLY_MARKS.test(word) && !KEPT.test(word);
  const first = words.findIndex((each) => !isDangling(each));
  const last = words.findLastIndex((each) => !isDangling(each));
  if (first === -1) return '';
  const kept = words.slice(first, last + 1);
  const text = kept.map(({ word }) => word).join(' ');
  // "lunch, 20 usd": the comma stood before the amount.
  return kept.at(-1)?.quoted === true ? text : text.replace(/(?<=(?:^|\s)[^\s:]*\p{L})[,;:]$/u, '');
}
