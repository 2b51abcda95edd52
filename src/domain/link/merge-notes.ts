import type { Note } from './link.js';

/** One note as it is to be; null: it goes. */
export interface NoteChange {
  readonly key: string;
  readonly value: string | null;
}

/** What is not named stays, at its place; what is new comes last. */
export function mergeNotes(notes: readonly Note[], changes: readonly NoteChange[]): readonly Note[] {
  const merged = new Map(notes.map(({ key, value }) => [key, value]));
  for (const { key, value } of changes) {
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  return [...merged].map(([key, value]) => ({ key, value }));
}
