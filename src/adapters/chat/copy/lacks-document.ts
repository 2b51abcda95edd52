import type { KycProblem } from '../../../domain/kyc/kyc-facts.js';
import { PAGE_OF_FIELD } from '../../../domain/kyc/read-kyc-field.js';

/** Whether a document is missing, or asked for again. */
export function lacksDocument({ problems }: { readonly problems: readonly KycProblem[] }): boolean {
  return problems.some(({ field }) => PAGE_OF_FIELD[field] === 'documents');
}
