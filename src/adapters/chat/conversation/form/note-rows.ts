import type { NoteValues } from '../../reader/values/link-form-values.js';

export interface NoteRow extends NoteValues {
  /** Stays with the row, so that what was typed stays in its own inputs. */
  readonly row: number;
}

function nextNumber(rows: readonly NoteRow[]): number {
  return Math.max(0, ...rows.map(({ row }) => row)) + 1;
}

/** One more empty note. Its number was never used in this form. */
export function addNoteRow(rows: readonly NoteRow[]): readonly NoteRow[] {
  return [...rows, { row: nextNumber(rows), key: '', value: '' }];
}

/** Without that note; the last one is only emptied. */
export function removeNoteRow(rows: readonly NoteRow[], row: number): readonly NoteRow[] {
  const left = rows.filter((each) => each.row !== row);
  return left.length > 0 ? left : [{ row: nextNumber(rows), key: '', value: '' }];
}
