import { isAppError } from '../../../../domain/errors.js';
import type { FieldProblem } from '../../../../domain/link/field-problem.js';

/** The fields that a use case refused; null for any other error. */
export function findFieldProblems(error: unknown): readonly FieldProblem[] | null {
  if (isAppError(error, 'reference_taken')) return [{ field: 'reference', problem: 'taken' }];
  if (!isAppError(error, 'invalid_input')) return null;
  return 'problems' in error.details ? error.details.problems : null;
}
