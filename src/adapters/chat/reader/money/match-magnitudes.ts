import { addPowers, findMagnitude, type Magnitude } from './find-magnitude.js';

export interface MatchedMagnitude {
  /** How many words it takes, at least one. */
  readonly count: number;
  readonly magnitude: Magnitude;
}

/** "k", "m", "tr" begin a magnitude and never go on with one. */
const SHORT = /^[a-z]{1,2}\P{L}*$/iu;

/** The magnitudes at the start of some words, multiplied: "hundred thousand", "mil millones", "trăm triệu". */
export function matchMagnitudes(words: readonly string[]): MatchedMagnitude | null {
  const [first = '', second = ''] = words;
  const magnitude = findMagnitude(first);
  if (magnitude === null) return null;
  const next = SHORT.test(second) ? null : findMagnitude(second);
  if (next === null) return { count: 1, magnitude };
  const powers = addPowers(magnitude.powers, next.powers);
  return { count: 2, magnitude: { powers, isAlsoWord: magnitude.isAlsoWord && next.isAlsoWord } };
}
