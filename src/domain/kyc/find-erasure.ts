import { isFinalDecision } from './is-final-decision.js';
import type { Kyc } from './kyc.js';
import type { KycDocument } from './kyc-document.js';
import { isSentIn } from './kyc-moves.js';

const DAY_MS = 24 * 3_600_000;
const AFTER_MS = { approve: 90 * DAY_MS, reject: 30 * DAY_MS };

/** Documents whose bytes go, and when. */
export interface Erasure {
  readonly at: Date;
  readonly documents: readonly KycDocument[];
}

/** Of what was decided on last, what is left; null: nothing. What was added since then has not been looked at. */
export function findErasure(kyc: Kyc): Erasure | null {
  if (isSentIn(kyc)) return null;
  const decided = kyc.decisions.findLast(isFinalDecision);
  if (decided === undefined) return null;
  const documents = kyc.documents.filter(
    ({ addedAt, erasedAt }) => erasedAt === null && addedAt <= decided.at,
  );
  if (documents.length === 0) return null;
  const afterMs = AFTER_MS[decided.action === 'reject' ? 'reject' : 'approve'];
  return { at: new Date(decided.at.getTime() + afterMs), documents };
}
