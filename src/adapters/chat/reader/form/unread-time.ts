import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { ParsedWhen } from '../time/parse-when.js';

/** What is wrong with a time that is no one moment. */
export function unreadTime(field: 'sendAt' | 'expiresAt', when: ParsedWhen): FieldProblem {
  return when.kind === 'ask'
    ? { field, problem: 'unclear', readings: when.readings }
    : { field, problem: 'not_understood' };
}
