import type { Atom } from './atom.js';

/** A place among the atoms behind a number, and where in the text what belongs to it ends. */
export interface AtomCursor {
  readonly atoms: readonly Atom[];
  at: number;
  to: number;
}

const MOST_WORDS = 5;

/** The words from here on that only spaces part. */
export function wordsFrom(atoms: readonly Atom[], at: number): readonly string[] {
  const end = atoms.slice(at, at + MOST_WORDS).findIndex(({ kind }) => kind !== 'word');
  return atoms.slice(at, end === -1 ? at + MOST_WORDS : at + end).map(({ text }) => text);
}

export function advance(cursor: AtomCursor, count: number): void {
  cursor.at += count;
  cursor.to = cursor.atoms[cursor.at - 1]?.to ?? cursor.to;
}
