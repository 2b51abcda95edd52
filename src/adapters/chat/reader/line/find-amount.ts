import { type Atom, cutAtoms } from '../amounts/atom.js';
import { isStrong } from '../amounts/figure.js';
import { findFigures } from '../amounts/find-figures.js';
import { judgeMoney } from '../amounts/judge-money.js';
import { isPlainWord } from '../amounts/settle-noun.js';
import { type AmountVerdict, ask, type CurrencyLeft } from '../amounts/verdict.js';
import { matchCurrencyWords } from '../money/match-currency-words.js';
import { type Span, takeOut } from '../text/span.js';
import { findSuspect } from './find-suspect.js';

const MOST_WORDS = 3;
const LOOSE = /^(?:hundred|thousand|million|billion|millones|millón|triệu|nghìn|juta|ribu|lakh|crore)s?$/i;

function wordsFrom(atoms: readonly Atom[], at: number): readonly Atom[] {
  const end = atoms.slice(at, at + MOST_WORDS).findIndex(({ kind }) => kind !== 'word');
  return atoms.slice(at, end === -1 ? at + MOST_WORDS : at + end);
}

function isPer(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]?.text === '/' && atoms[at + 1]?.kind === 'word';
}

/** A code in small letters that is a word as well may be meant as one at either end of a line. */
function isSoftCode(
  words: readonly Atom[],
  at: number,
  { word, text }: Pick<CurrencyLeft, 'word' | 'text'>,
): boolean {
  const isLast = at === words.length - 1;
  return (isLast || (at === 0 && word.kind === 'code')) && !isPlainWord(text);
}

/** Currencies that stand apart from any number. A word that is one as well counts in capitals, or at an end to ask. */
export function findCurrencies(folded: string): readonly CurrencyLeft[] {
  const atoms = cutAtoms(folded);
  const allWords = atoms.filter(({ kind }) => kind === 'word');
  const found: CurrencyLeft[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const words = wordsFrom(atoms, at);
    const match = matchCurrencyWords(words.map(({ text }) => text));
    const [first, last] = [words[0], words[(match?.count ?? 0) - 1]];
    if (match === null || first === undefined || last === undefined) continue;
    const text = folded.slice(first.from, last.to);
    const left = {
      from: first.from,
      to: last.to,
      word: match.word,
      text,
      isPer: isPer(atoms, at + match.count),
    };
    // The letter of "3D print" is none.
    const isLoud = text === text.toUpperCase() && /\p{L}|\p{Sc}/u.test(text) && !/^[A-Z]$/.test(text);
    const isPlain = isLoud || !match.word.isAlsoWord;
    if (isPlain || isSoftCode(allWords, allWords.indexOf(first), left))
      found.push({ ...left, isSoft: !isPlain });
    at += match.count - 1;
  }
  return found;
}

/** What stands beside a currency: those numbers are the amount, and no phone, date or count. */
export function findStrongSpans(folded: string): readonly Span[] {
  return findFigures(folded).filter(isStrong);
}

/** The amount that a folded text means; what was taken out of it before is not looked at. */
export function findAmount(folded: string, usual: string): AmountVerdict {
  const figures = findFigures(folded);
  const rest = takeOut(folded, figures);
  const words = cutAtoms(rest).filter(({ kind }) => kind === 'word');
  const money = {
    figures,
    currencies: findCurrencies(rest),
    hasWordsBefore: words.some(({ from }) => from < (figures[0]?.from ?? 0)),
    onlyWord: words.length === 1 ? (words[0] ?? null) : null,
    hasLooseMagnitude: words.some(({ text }) => LOOSE.test(text)),
  };
  const verdict = judgeMoney(money, usual);
  if (verdict.kind !== 'sure') return verdict;
  const suspect = findSuspect(takeOut(rest, [...money.currencies]), figures);
  return suspect === null ? verdict : ask(suspect, [verdict.amount], verdict.spans);
}
