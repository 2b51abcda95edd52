import type { FieldProblem } from '../link/field-problem.js';
import type { Link } from '../link/link.js';

/** What stands against sending something of a link at a time that a person named; null: nothing. */
export function findSendTimeProblem(
  at: Date,
  { expiresAt }: Pick<Link, 'expiresAt'>,
  now: Date,
): FieldProblem | null {
  if (Number.isNaN(at.getTime())) return { field: 'sendAt', problem: 'not_understood' };
  if (at <= now) return { field: 'sendAt', problem: 'in_the_past' };
  return expiresAt !== null && at >= expiresAt ? { field: 'sendAt', problem: 'after_expiry' } : null;
}
