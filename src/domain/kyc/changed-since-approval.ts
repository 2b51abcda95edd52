import type { Kyc } from './kyc.js';
import type { KycField } from './kyc-facts.js';
import { listChangedFields } from './read-kyc-field.js';

/** Who a merchant is, and what it sells: whatever of it changes is looked at again. */
const LOOKED_AT_AGAIN: readonly KycField[] = [
  'legal_name',
  'trading_name',
  'type',
  'country',
  'registration_number',
  'trade',
  'category',
  'amounts',
  'representative',
  'owners',
];

/** What of it is not what was approved; empty before an approval. */
export function findChangedSinceApproval({ facts, approvedFacts }: Kyc): readonly KycField[] {
  if (approvedFacts === null) return [];
  const changed = listChangedFields(facts, approvedFacts);
  return LOOKED_AT_AGAIN.filter((field) => changed.includes(field));
}
