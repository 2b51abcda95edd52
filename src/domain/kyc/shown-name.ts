import type { Kyc } from './kyc.js';

/** The trading name that is under review, where customers read another name on the pay page; null: they read that one. */
export function findUnshownTradingName({ facts }: Pick<Kyc, 'facts'>, shownName: string): string | null {
  const { tradingName = '' } = facts.business ?? {};
  return tradingName === '' || isSameName(tradingName, shownName) ? null : tradingName;
}

/**
 * The names by which customers may know a merchant that was approved: those that reviewers saw. Null: it was not approved
 * yet, and takes whatever name it likes.
 */
export function listReviewedNames({ approvedFacts }: Pick<Kyc, 'approvedFacts'>): readonly string[] | null {
  if (approvedFacts === null) return null;
  const { tradingName = '', legalName = '' } = approvedFacts.business ?? {};
  return [...new Set([tradingName, legalName])].filter((name) => name !== '');
}

/** As people read them: capitals and blanks aside. */
export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
