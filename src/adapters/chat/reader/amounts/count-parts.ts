import { findMagnitude } from '../money/find-magnitude.js';
import { readSuffix } from '../money/read-suffix.js';
import type { Atom } from './atom.js';
import { isPercent } from './is-percent.js';
import { hasOrdinalEnd } from './ordinals.js';

/** 999 999 999 999 and its decimals: no amount has more groups. */
const MOST_GROUPS = 5;
/** "1tr5": a number of its own, whatever stands before it. */
function hasInnerMagnitude(atoms: readonly Atom[], at: number): boolean {
  const [letters, number] = [atoms[at + 1], atoms[at + 2]];
  const isJoined = letters?.isGlued === true && number?.isGlued === true && number.kind === 'number';
  return isJoined && findMagnitude(letters.text) !== null;
}

/** "20.000 2L milk", "1,500 5th grade", "200 10% off": what hangs on the second number makes it another. */
function isMeasured(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  if (isPercent(atoms, at + 1) || hasOrdinalEnd(atoms, at + 1)) return true;
  return (
    next?.kind === 'word' && next.isGlued && !/^x/i.test(next.text) && readSuffix(next.text).length === 0
  );
}

/** How many atoms from `at` on are one run of digits that only single spaces (or a comma and one) part. */
export function countParts(atoms: readonly Atom[], at: number): number {
  let count = 1;
  for (let parts = 1; parts < MOST_GROUPS; parts += 1) {
    const next = atoms[at + count];
    const behind = atoms[at + count + 1];
    if (next?.kind === 'number' && !next.isGlued && isMeasured(atoms, at + count)) break;
    if (next?.kind === 'number' && !next.isGlued && !hasInnerMagnitude(atoms, at + count)) count += 1;
    else if (/^[.,]$/.test(next?.text ?? '') && next?.isGlued === true && behind?.kind === 'number')
      count += 2;
    else break;
  }
  return count;
}
