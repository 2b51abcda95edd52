import type { FieldProblem } from '../../../domain/link/field-problem.js';
import { describeProblem } from '../../chat/copy/problem-copy.js';
import type { ShownView } from '../views/shown-view.js';
import { BLOCK, listNoteRows, noteBlockIds } from './form-fields.js';

/** A problem of a note counts the rows that the person sees, empty ones too. */
function blockOfNote(problem: Extract<FieldProblem, { field: 'notes' }>, rows: readonly number[]): string {
  if (problem.problem === 'too_many') return noteBlockIds(rows.at(-1) ?? 1).key;
  const ids = noteBlockIds(rows[problem.index] ?? 1);
  const isAboutValue = problem.problem === 'value_missing' || problem.problem === 'value_too_long';
  return isAboutValue ? ids.value : ids.key;
}

function blockOf(problem: FieldProblem, view: ShownView): string {
  switch (problem.field) {
    case 'notes':
      return blockOfNote(problem, listNoteRows(view.content.blocks.map(({ block_id }) => block_id)));
    case 'expiresAt':
      return BLOCK.expires;
    case 'sendAt': {
      // The picker is there only once "At a time" was chosen and the form had time to show it.
      const isShown = view.content.blocks.some(({ block_id }) => block_id === BLOCK.sendAt);
      return isShown ? BLOCK.sendAt : BLOCK.timing;
    }
    default:
      return BLOCK[problem.field];
  }
}

/** What is wrong, by the block_id of the input it stands under; several things under one are said together. */
export function problemsToErrors(problems: readonly FieldProblem[], view: ShownView): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const problem of problems) {
    const blockId = blockOf(problem, view);
    const { text } = describeProblem(problem);
    errors[blockId] = errors[blockId] === undefined ? text : `${errors[blockId]}. ${text}`;
  }
  return errors;
}
