import { isCountry } from '../text/countries.js';
import type { BusinessFacts, KycPerson, KycProblem } from './kyc-facts.js';
import { findLineProblem } from './kyc-field-rules.js';
import { findOwnersShare, hasOwners } from './required-documents.js';

const MOST_OWNERS = 20;

/** Those above the country's share are named, or it is said that nobody is; of what can have owners at all. */
export function findOwnersProblem(
  owners: readonly KycPerson[] | undefined,
  { type, country }: BusinessFacts,
): KycProblem['problem'] | null {
  if (owners === undefined) return hasOwners(type) ? 'missing' : null;
  if (owners.length > MOST_OWNERS) return 'too_long';
  for (const owner of owners) {
    const name = findLineProblem(owner.legalName);
    if (name !== null) return name;
    if (!isCountry(owner.country)) return 'unknown_country';
    if (!isShare(owner.share, findOwnersShare(country))) return 'malformed';
  }
  const total = owners.reduce((sum, { share = 0 }) => sum + share, 0);
  return total > 100 ? 'malformed' : null;
}

function isShare(share: number | undefined, least: number): boolean {
  return share !== undefined && Number.isFinite(share) && share >= least && share <= 100;
}
