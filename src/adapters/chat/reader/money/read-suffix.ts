import type { CurrencyWord } from './currency-word.js';
import { findCurrencyWord } from './find-currency-word.js';
import { findMagnitude, type Magnitude } from './find-magnitude.js';
import { trimWord } from './fold-word.js';

/** What is glued to a number: "k", "usd", "k₫", "mUSD". At least one of the two is there. */
export interface Suffix {
  readonly magnitude: Magnitude | null;
  readonly currency: CurrencyWord | null;
}

const MAX_LENGTH = 24;
/** A single letter of these behind a magnitude is more likely the rest of a word: "kr", "me"; "kd" is a Vietnamese's. */
const LONE_LETTER = /^[a-ce-z]$/i;

function listCuts(text: string): readonly number[] {
  const cuts = Array.from(text, (_sign, at) => at).slice(1);
  return cuts.filter((at) => text.charAt(at) !== '.');
}

/**
 * Every way to take what is glued to a number apart into a magnitude and a currency: none when it is neither, two for
 * "kd" (Kuwaiti dinars, or thousands of dong). Whole words come first.
 */
export function readSuffix(text: string): readonly Suffix[] {
  const suffix = trimWord(text);
  if (suffix === '' || suffix.length > MAX_LENGTH) return [];
  const magnitude = findMagnitude(suffix);
  const currency = findCurrencyWord(suffix);
  const glued = listCuts(suffix).flatMap((at) => {
    const head = findMagnitude(suffix.slice(0, at));
    const rest = suffix.slice(at);
    const tail = LONE_LETTER.test(rest) ? null : findCurrencyWord(rest);
    return head === null || tail === null ? [] : [{ magnitude: head, currency: tail }];
  });
  return [
    ...(currency === null ? [] : [{ magnitude: null, currency }]),
    ...(magnitude === null ? [] : [{ magnitude, currency: null }]),
    // A code or a whole name is what it is: "mxn" is no million of anything.
    ...(currency?.kind === 'code' || currency?.kind === 'name' ? [] : glued),
  ];
}
