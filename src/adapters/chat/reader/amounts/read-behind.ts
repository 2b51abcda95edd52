import { type CurrencyWord, findSubunitWord, matchCurrencyWords } from '../money/currency-words.js';
import { findMagnitude, type Magnitude } from '../money/magnitudes.js';
import { has, LINK_WORDS, PERIOD_WORDS, PLUS_WORDS, SPAN_WORDS, TIMES_WORDS } from './amount-words.js';
import type { Atom } from './atom.js';
import type { Doubt } from './figure.js';

/** What stands behind a number and belongs to it. */
export interface Behind {
  /** The first atom that does not. */
  readonly next: number;
  /** Code units of that atom that do: "500円です". */
  readonly to: number;
  readonly magnitude: Magnitude | null;
  readonly currency: CurrencyWord | null;
  readonly doubts: readonly Doubt[];
}

const MOST_WORDS = 4;
const WRAP = /^[*_~`"'()[\]]$/;
/** Scripts that put no spaces between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

interface Cursor {
  readonly atoms: readonly Atom[];
  at: number;
  to: number;
}

/** The words from here on that only spaces part. */
function wordsFrom(atoms: readonly Atom[], at: number): readonly string[] {
  const end = atoms.slice(at, at + MOST_WORDS).findIndex(({ kind }) => kind !== 'word');
  return atoms.slice(at, end === -1 ? at + MOST_WORDS : at + end).map(({ text }) => text);
}

function advance(cursor: Cursor, count: number): void {
  cursor.at += count;
  cursor.to = cursor.atoms[cursor.at - 1]?.to ?? cursor.to;
}

function skipWraps(atoms: readonly Atom[], at: number): number {
  let next = at;
  while (next - at < 3 && WRAP.test(atoms[next]?.text ?? '')) next += 1;
  return next;
}

function takeMagnitude(cursor: Cursor): Magnitude | null {
  const [first] = wordsFrom(cursor.atoms, cursor.at);
  const magnitude = first === undefined ? null : findMagnitude(first);
  if (magnitude === null) return null;
  advance(cursor, 1);
  const [link, ...more] = wordsFrom(cursor.atoms, cursor.at);
  if (has(LINK_WORDS, link) && matchCurrencyWords(more, 'start') !== null) advance(cursor, 1);
  return magnitude;
}

function takeCurrency(cursor: Cursor): CurrencyWord | null {
  const at = skipWraps(cursor.atoms, cursor.at);
  const match = matchCurrencyWords(wordsFrom(cursor.atoms, at), 'start');
  if (match === null) return null;
  cursor.at = at;
  advance(cursor, match.count);
  return match.word;
}

interface Cut {
  readonly magnitude: Magnitude | null;
  readonly currency: CurrencyWord | null;
  readonly length: number;
}

/** "kvnd", "만원", "円です": a magnitude and a currency written as one word, or with more behind in scripts without spaces. */
function cutWord(word: string): Cut | null {
  const mayGoOn = UNSPACED.test(word);
  for (let end = word.length; end > 0; end -= 1) {
    if (end < word.length && !mayGoOn) break;
    const text = word.slice(0, end);
    for (let split = 0; split <= end; split += 1) {
      const magnitude = split === 0 ? null : findMagnitude(text.slice(0, split));
      if (split > 0 && magnitude === null) continue;
      const rest = text.slice(split);
      const currency = rest === '' ? null : (matchCurrencyWords([rest], 'start')?.word ?? null);
      if (rest !== '' && currency === null) continue;
      if (magnitude !== null || currency !== null) return { magnitude, currency, length: end };
    }
  }
  return null;
}

function takeGlued(cursor: Cursor): Cut | null {
  const atom = cursor.atoms[cursor.at];
  if (atom?.kind !== 'word' || atom.text.length > 24) return null;
  const cut = cutWord(atom.text);
  if (cut === null) return null;
  if (cut.length === atom.text.length) advance(cursor, 1);
  else cursor.to = atom.from + cut.length;
  return cut;
}

function findPeriod({ atoms, at }: Cursor): boolean {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (atom?.kind === 'mark') return atom.text === '/' && next?.kind === 'word';
  if (atom?.kind !== 'word') return false;
  const isArticle = /^(?:a|an|al|la|le|một)$/i.test(atom.text);
  return has(PERIOD_WORDS, atom.text) || (isArticle && has(SPAN_WORDS, next?.text));
}

function doubtOfNext(cursor: Cursor): Doubt | null {
  const [atom, next] = [cursor.atoms[cursor.at], cursor.atoms[cursor.at + 1]];
  if (atom === undefined) return null;
  if (findPeriod(cursor)) return 'period';
  if (atom.text === '+') return next?.kind === 'number' ? 'plus' : next?.kind === 'word' ? 'plus' : 'about';
  if (has(PLUS_WORDS, atom.text)) return 'plus';
  const isTimes = has(TIMES_WORDS, atom.text) || atom.text === '*' || atom.text === '@';
  return isTimes && next?.kind === 'number' ? 'times' : null;
}

/** Reads on from behind a number: "k", "million de", "usd", "cents", "/month". */
export function readBehind(atoms: readonly Atom[], at: number, to: number): Behind {
  const cursor: Cursor = { atoms, at, to };
  const doubts: Doubt[] = [];
  let magnitude = takeMagnitude(cursor);
  let currency = takeCurrency(cursor);
  if (magnitude === null && currency === null) {
    const cut = takeGlued(cursor);
    magnitude = cut?.magnitude ?? null;
    currency = cut?.currency ?? (cut === null ? null : takeCurrency(cursor));
  }
  const subunit = currency === null ? wordsFrom(atoms, cursor.at)[0] : undefined;
  if (subunit !== undefined && findSubunitWord(subunit) !== null) {
    advance(cursor, 1);
    doubts.push('subunit');
  }
  const doubt = doubtOfNext(cursor);
  if (doubt !== null) doubts.push(doubt);
  return { next: cursor.at, to: cursor.to, magnitude, currency, doubts };
}
