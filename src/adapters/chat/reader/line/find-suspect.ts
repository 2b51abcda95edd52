import { type Atom, cutAtoms } from '../amounts/atom.js';
import type { Uncertainty } from '../amounts/figure.js';
import { findCurrencyWord } from '../money/find-currency-word.js';
import type { Span } from '../text/span.js';

/** "k", "ks", "m", "T": what multiplies, away from its number by a sign or a currency. */
const SHORT_MAGNITUDE = /^(?:[Kkmbt]s?|mn|mm|bn|tr|rb|jt)$/u;
/** "gbpShoes", "AUDsurf", "GBPShoes": a code that a space is missing behind. */
const GLUED_CODE = /^(?:([A-Z]{3})[A-Z]?[a-z]|([a-z]{3})[A-Z])/;
const MONEY_PICTURE = /[\u{1f4b5}\u{1f4b6}\u{1f4b7}\u{1f4b4}\u{1f4b2}]/u;
const NEAR = 4;

function isNear({ from, to }: Span, figures: readonly Span[]): boolean {
  return figures.some((figure) => {
    const gap = from >= figure.to ? from - figure.to : figure.from - to;
    return gap >= 0 && gap <= NEAR;
  });
}

function isGluedCode({ text }: Atom): boolean {
  const [, upper, lower] = GLUED_CODE.exec(text) ?? [];
  const code = upper ?? lower;
  return code !== undefined && findCurrencyWord(code)?.kind === 'code';
}

/**
 * What is left of a text beside its amount and looks as if it belonged to it: a sign, a code without its space, a
 * letter that multiplies. `rest`: without what was read.
 */
export function findSuspect(rest: string, figures: readonly Span[]): Uncertainty | null {
  if (MONEY_PICTURE.test(rest)) return 'currency';
  for (const atom of cutAtoms(rest)) {
    if (atom.kind !== 'word') continue;
    if (/\p{Sc}/u.test(atom.text)) return 'currency';
    if (!isNear(atom, figures)) continue;
    if (SHORT_MAGNITUDE.test(atom.text)) return 'magnitude';
    if (isGluedCode(atom)) return 'currency';
  }
  return null;
}
