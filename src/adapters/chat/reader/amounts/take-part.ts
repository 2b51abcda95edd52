import type { CurrencyWord } from '../money/currency-word.js';
import { findSubunitWord } from '../money/find-subunit-word.js';
import { matchNamedSubunit, matchSubunitWords, narrowSubunit } from '../money/match-subunit-words.js';
import type { SubunitWord } from '../money/subunit-word.js';
import { has, PREPOSITIONS } from './amount-words.js';
import { type AtomCursor, advance, wordsFrom } from './atom-cursor.js';

interface TakenPart {
  readonly currency: CurrencyWord | null;
  readonly part: SubunitWord | null;
}

function currencyOf({ candidates, usual }: SubunitWord): CurrencyWord {
  return { kind: 'name', candidates, usual, isAlsoWord: false };
}

/** "20 c section", "20 usd CT scan": a letter apart, or letters in capitals, with a word behind them. */
function isShortFor({ atoms, at }: AtomCursor): boolean {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  const text = atom?.text ?? '';
  const isLetter = text.length === 1 && atom?.isGlued !== true;
  const isShort = /^[A-Z]{2,3}$/.test(text);
  return (isLetter || isShort) && next?.kind === 'word' && !has(PREPOSITIONS, next.text);
}

/** "50 kr øre": those of the currency's candidates that have such a part. */
export function narrowTo({ candidates, usual }: SubunitWord, currency: CurrencyWord): CurrencyWord {
  const isUsual = currency.usual !== null && candidates.includes(currency.usual);
  return { ...currency, candidates, usual: isUsual ? currency.usual : usual };
}

/** "euro cents", "us cents" right behind a number. */
export function takeNamedPart(cursor: AtomCursor): (TakenPart & { readonly noun: null }) | null {
  const match = matchNamedSubunit(wordsFrom(cursor.atoms, cursor.at));
  if (match === null) return null;
  advance(cursor, match.count);
  return { currency: currencyOf(match.word), part: match.word, noun: null };
}

/** "cents" behind a number that names no currency. */
export function takePart(cursor: AtomCursor): TakenPart {
  const match = isShortFor(cursor) ? null : matchSubunitWords(wordsFrom(cursor.atoms, cursor.at));
  if (match === null) return { currency: null, part: null };
  advance(cursor, match.count);
  return { currency: currencyOf(match.word), part: match.word };
}

/** The rest of a word of which only the beginning was a currency: "元分". */
function takeRest(cursor: AtomCursor): string | null {
  const atom = cursor.atoms[cursor.at];
  return atom !== undefined && cursor.to > atom.from ? atom.text.slice(cursor.to - atom.from) : null;
}

/** "cents" behind the currency that they are a part of: "50 usd cents", "50 euro-cents". Of another it is a word. */
export function takePartOf(cursor: AtomCursor, { candidates }: CurrencyWord): SubunitWord | null {
  const narrow = (text: string) => narrowSubunit(findSubunitWord(text), (code) => candidates.includes(code));
  const rest = takeRest(cursor);
  if (rest !== null) {
    const part = narrow(rest);
    if (part !== null) advance(cursor, 1);
    return part;
  }
  const isHyphen = cursor.atoms[cursor.at]?.text === '-' && cursor.atoms[cursor.at + 1]?.isGlued === true;
  const at = cursor.at + (isHyphen ? 1 : 0);
  const [word] = wordsFrom(cursor.atoms, at);
  const part = word === undefined || isShortFor({ ...cursor, at }) ? null : narrow(word);
  if (part !== null) advance(cursor, at - cursor.at + 1);
  return part;
}
