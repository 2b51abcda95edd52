import { hasHappenedOften } from './has-happened-often.js';
import type { Note } from './link.js';
import { mergeNotes } from './merge-notes.js';
import type { RuleCase, RuleResult } from './rule-result.js';
import { findNotesProblems } from './validate-link-draft-notes.js';

/** Its history names the notes, and never says what is in them: what a team takes back is gone. */
export function changeNotes({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'change_notes') return 'nothing';
  const notes = mergeNotes(link.notes, input.changes);
  const keys = listDifferent(link.notes, notes);
  if (keys.length === 0) return 'nothing';
  // Each was right by itself: somebody else wrote notes since this was asked for.
  if (findNotesProblems(notes).length > 0) return { refuse: 'write_conflict' };
  if (hasHappenedOften(link, 'notes.changed')) return { refuse: 'changed_too_often' };
  return { change: { notes }, fact: { type: 'notes.changed', keys } };
}

function listDifferent(before: readonly Note[], after: readonly Note[]): readonly string[] {
  const find = (notes: readonly Note[], key: string) => notes.find((note) => note.key === key)?.value;
  const keys = new Set([...before, ...after].map(({ key }) => key));
  return [...keys].filter((key) => find(before, key) !== find(after, key));
}
