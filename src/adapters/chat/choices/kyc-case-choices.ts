import type { Kyc } from '../../../domain/kyc/kyc.js';
import { listReviewerActions, type ReviewerAction } from '../../../domain/kyc/reviewer-actions.js';
import type { Words } from '../words/words.js';
import type { Choice } from './choice.js';

const STYLES: Readonly<Partial<Record<ReviewerAction, 'primary' | 'danger'>>> = {
  approve: 'primary',
  reject: 'danger',
  suspend: 'danger',
};

/** What a reviewer can do with a merchant now; each decision asks for its reason first. */
export function listCaseChoices(words: Words, kyc: Kyc): readonly Choice[] {
  const { merchantId, submission } = kyc;
  const decisions = listReviewerActions(kyc).map((action): Choice => {
    const style = STYLES[action];
    const intent = {
      kind: 'ask_kyc_decision',
      merchantId,
      action,
      submission: submission?.number ?? 0,
    } as const;
    return { label: words.say(`kyc.case.button.${action}`), intent, ...(style && { style }) };
  });
  const isThere = kyc.documents.some(({ erasedAt }) => erasedAt === null);
  const look: Choice = {
    label: words.say('kyc.case.button.documents'),
    intent: { kind: 'look_documents', merchantId },
  };
  return isThere ? [...decisions, look] : decisions;
}
