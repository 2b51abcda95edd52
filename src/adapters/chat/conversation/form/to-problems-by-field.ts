import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { describeProblem } from '../../copy/problem-copy.js';
import type { WhenReader } from '../../time/format-when.js';
import type { FormEntries } from '../model/form-entries.js';
import { LINK_FIELD, listNoteRows, noteFieldNames } from './link-fields.js';

/** A problem of a note counts the rows that the person sees, empty ones too. */
function fieldOfNote(problem: Extract<FieldProblem, { field: 'notes' }>, rows: readonly number[]): string {
  if (problem.problem === 'too_many') return noteFieldNames(rows.at(-1) ?? 1).key;
  const names = noteFieldNames(rows[problem.index] ?? 1);
  const isAboutValue = problem.problem === 'value_missing' || problem.problem === 'value_too_long';
  return isAboutValue ? names.value : names.key;
}

function fieldOf(problem: FieldProblem, entries: FormEntries): string {
  switch (problem.field) {
    case 'notes':
      return fieldOfNote(problem, listNoteRows(Object.keys(entries)));
    case 'expiresAt':
      return LINK_FIELD.expires;
    case 'sendAt':
      // The moment is there only once "At a time" was chosen and the form had time to show it.
      return LINK_FIELD.sendAt in entries ? LINK_FIELD.sendAt : LINK_FIELD.timing;
    default:
      return LINK_FIELD[problem.field];
  }
}

/** What is wrong, by the name of the field it stands under; several things under one are said together. */
export function toProblemsByField(
  problems: readonly FieldProblem[],
  entries: FormEntries,
  reader: WhenReader,
): Readonly<Record<string, string>> {
  const placed: Record<string, string> = {};
  for (const problem of problems) {
    const name = fieldOf(problem, entries);
    const { text } = describeProblem(reader.words, problem, reader);
    const problems = placed[name];
    placed[name] =
      problems === undefined
        ? text
        : reader.words.say('form.problem.with_another', { problems, another: text });
  }
  return placed;
}
