import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Money } from '../../../../domain/money/money.js';
import { LEAST_CHARGE, UNSUPPORTED } from './currency-rules.js';
import { findAmountStep, findMostAmount } from './stripe-amount.js';

/** Stripe's own rules for the amount of a payment, so that a link says at once what would fail at the till. */
export function findAmountProblem({ minor, currency }: Money): FieldProblem | null {
  if (UNSUPPORTED.has(currency)) return { field: 'currency', problem: 'unsupported', code: currency };
  const step = findAmountStep(currency);
  const least = LEAST_CHARGE[currency] ?? step;
  if (minor < least) {
    return { field: 'amount', problem: 'too_small', limit: { minor: least, currency } };
  }
  const most = findMostAmount(currency);
  if (minor > most) return { field: 'amount', problem: 'too_large', limit: { minor: most, currency } };
  return minor % step === 0
    ? null
    : { field: 'amount', problem: 'wrong_step', step: { minor: step, currency } };
}
