import { isFinalDecision } from './is-final-decision.js';
import type { Kyc, KycDecision } from './kyc.js';
import type { KycDocument } from './kyc-document.js';

/** What another review took the place of: it is kept for some years, and the review in force for as long as it holds. */
interface Superseded {
  readonly decisions: readonly KycDecision[];
  /** Of which the bytes are gone already. */
  readonly documents: readonly KycDocument[];
}

export function findSuperseded({ decisions, documents }: Kyc): Superseded {
  const inForce = decisions.findLast(isFinalDecision);
  if (inForce === undefined) return { decisions: [], documents: [] };
  return {
    decisions: decisions.slice(0, findBeginning(decisions, inForce)),
    documents: documents.filter((one) => one.erasedAt !== null && !wasSeen(one, inForce)),
  };
}

/** When that was done for which a document is kept: it was decided on, or taken away before anybody did. */
export function findKeptSince({ decisions }: Pick<Kyc, 'decisions'>, document: KycDocument): Date {
  const seen = decisions.findLast((one) => isFinalDecision(one) && wasSeen(document, one));
  return seen?.at ?? document.erasedAt ?? document.addedAt;
}

/**
 * Without what was superseded and done before `before`, one revision on; null: there is nothing of that.
 */
export function endSuperseded(kyc: Kyc, before: Date): Kyc | null {
  const superseded = findSuperseded(kyc);
  const ended = new Set<object>([
    ...superseded.decisions.filter(({ at }) => at < before),
    ...superseded.documents.filter((one) => findKeptSince(kyc, one) < before),
  ]);
  if (ended.size === 0) return null;
  const decisions = kyc.decisions.filter((one) => !ended.has(one));
  const documents = kyc.documents.filter((one) => !ended.has(one));
  const endedDecisions = kyc.endedDecisions + kyc.decisions.length - decisions.length;
  return { ...kyc, decisions, documents, endedDecisions, revision: kyc.revision + 1 };
}

/** From when on the trail tells of the review in force, or of one that is under way; null: of none. */
export function findReviewStart({ state, decisions }: Kyc): Date | null {
  const finals = decisions.filter(isFinalDecision);
  if (finals.length === 0 && (state === 'none' || state === 'draft')) return null;
  const before = finals.at(-2);
  return before === undefined ? new Date(0) : new Date(before.at.getTime() + 1);
}

/** Of several who approved together, the first. */
function findBeginning(decisions: readonly KycDecision[], inForce: KycDecision): number {
  const end = decisions.indexOf(inForce);
  const isOfIt = ({ action, count }: KycDecision) =>
    action === inForce.action && count !== undefined && count.given < count.needed;
  const other = decisions.slice(0, end).findLastIndex((one) => !isOfIt(one));
  return inForce.action === 'approve' ? other + 1 : end;
}

function wasSeen({ addedAt, erasedAt }: KycDocument, { at }: KycDecision): boolean {
  return addedAt <= at && (erasedAt === null || erasedAt > at);
}
