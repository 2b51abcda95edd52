import { looksLikeCardNumber } from '../text/card-number.js';
import { countCharacters, isCleanLine } from '../text/clean-line.js';
import type { FieldProblem } from './field-problem.js';
import type { Note } from './link.js';

export const MAX_NOTES = 15;
const MAX_NOTE_KEY = 40;
const MAX_NOTE_VALUE = 256;

function findNoteProblem({ key, value }: Note, index: number): FieldProblem | null {
  if (key.trim() === '') return { field: 'notes', problem: 'key_missing', index };
  if (value.trim() === '') return { field: 'notes', problem: 'value_missing', index };
  if (countCharacters(key) > MAX_NOTE_KEY) {
    return { field: 'notes', problem: 'key_too_long', index, maxLength: MAX_NOTE_KEY };
  }
  if (countCharacters(value) > MAX_NOTE_VALUE) {
    return { field: 'notes', problem: 'value_too_long', index, maxLength: MAX_NOTE_VALUE };
  }
  if (!isCleanLine(key) || !isCleanLine(value)) return { field: 'notes', problem: 'bad_characters', index };
  if ([key, value].some(looksLikeCardNumber)) return { field: 'notes', problem: 'card_number', index };
  return null;
}

/** One problem a note at most, by its place in the list. */
export function findNotesProblems(notes: readonly Note[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (notes.length > MAX_NOTES) problems.push({ field: 'notes', problem: 'too_many', max: MAX_NOTES });
  const seen = new Set<string>();
  for (const [index, note] of notes.entries()) {
    const problem = findNoteProblem(note, index);
    if (problem !== null) problems.push(problem);
    else if (seen.has(note.key)) problems.push({ field: 'notes', problem: 'key_repeated', index });
    seen.add(note.key);
  }
  return problems;
}
