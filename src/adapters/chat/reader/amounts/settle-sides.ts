import { has, PREPOSITIONS } from './amount-words.js';
import type { Atom } from './atom.js';
import type { Before } from './read-before.js';
import type { Behind } from './read-behind.js';

/** "$20 Pound cake": with a currency before the number, a name behind it is a word, unless it says the same. */
export function settleBehind(atoms: readonly Atom[], behind: Behind, { currency }: Before): Behind {
  const { currency: after, apart } = behind;
  if (currency === null || after === null || apart === null) return behind;
  const agrees = after.candidates.some((code) => currency.candidates.includes(code));
  const isCode = after.kind !== 'name' && !after.isAlsoWord;
  if (agrees || isCode) return behind;
  const goesOn = atoms[behind.next]?.kind === 'word';
  return { ...behind, ...apart, currency: null, part: null, doubts: goesOn ? [] : ['word'] };
}

/** "20 m cable", "$20 Mille feuille": what multiplies may be a word. */
export function isLoose(atoms: readonly Atom[], behind: Behind, before: Before): boolean {
  const { isApart, currency, apart, next } = behind;
  const isWhole = (atoms[next - 1]?.text.length ?? 0) > 4 && atoms[next]?.kind !== 'word';
  if (before.currency === null) return behind.isLoose && currency === null && !isWhole;
  const word = atoms[currency === null ? (apart?.next ?? next) : next];
  const goesOn = word?.kind === 'number' || (word?.kind === 'word' && !has(PREPOSITIONS, word.text));
  return isApart && goesOn;
}

/** A word that may be a currency as well, before a number: "Ron 20 eur" is a name, of "pen 20" nobody knows. */
export function settleBefore(before: Before, { currency }: Behind): Before {
  if (!before.isUnsure) return before;
  if (currency !== null) return { ...before, from: before.numberFrom, currency: null };
  return { ...before, doubts: [...before.doubts, 'word'] };
}
