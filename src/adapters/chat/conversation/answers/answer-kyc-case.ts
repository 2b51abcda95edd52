import { AppError } from '../../../../domain/errors.js';
import type { KycRequest } from '../../../../domain/kyc/kyc.js';
import { ASKABLE_FIELDS, KYC_FIELDS } from '../../../../domain/kyc/kyc-facts.js';
import { findDecisionProblem, LONGEST_REASON } from '../../../../service/merchants/find-decision-problem.js';
import { cutText } from '../../copy/cut-text.js';
import type { Words } from '../../words/words.js';
import type { Answer } from '../model/answer.js';
import { type FormEntries, readText } from '../model/form-entries.js';
import {
  buildKycDecided,
  buildKycDecisionForm,
  DECISION_FIELD,
  nameAskField,
} from '../pages/build-kyc-decision.js';
import { buildKycDocuments, type DocumentLook } from '../pages/build-kyc-documents.js';

/** Asks one of the operator's people for the reason of a decision; nobody becomes anybody's member by it. */
export const answerAskKycDecision: Answer<'ask_kyc_decision'> = async (deps, intent, asked) => {
  const { reviewer, kycCase } = await deps.services.getKycCase(asked.account, intent.merchantId);
  const isTwice = kycCase.kyc.approvals.some((approval) => approval.reviewer === reviewer.name);
  if (intent.action === 'approve' && isTwice) throw new AppError('reviewer_not_allowed', { why: 'twice' });
  return buildKycDecisionForm(asked.words, kycCase, intent);
};

/** Decides, with the reason. */
export const answerDecideKyc: Answer<'decide_kyc'> = async (deps, { entries, ...decided }, asked) => {
  const { words, account } = asked;
  const { action, merchantId } = decided;
  const { reviewer, kycCase } = await deps.services.getKycCase(account, merchantId);
  const requests = action === 'ask' ? readRequests(entries) : [];
  const problems = findProblems(words, { entries, requests, asks: action === 'ask' });
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems };
  const reason = action === 'ask' ? joinRequests(words, requests) : readText(entries, DECISION_FIELD.reason);
  const { count } = await deps.services.decideKyc(reviewer, {
    ...{ ...decided, reason, requests, place: account.platform },
    ...(action === 'approve'
      ? { risk: readText(entries, DECISION_FIELD.risk) === 'high' ? 'high' : 'standard' }
      : {}),
  });
  return buildKycDecided(words, kycCase, { action, ...(count && { count }) });
};

/** Each document opens for whoever asked, once. */
export const answerLookDocuments: Answer<'look_documents'> = async (deps, { merchantId }, asked) => {
  const { reviewer, kycCase } = await deps.services.getKycCase(asked.account, merchantId);
  const looks: DocumentLook[] = [];
  for (const document of kycCase.kyc.documents.filter(({ erasedAt }) => erasedAt === null)) {
    const { url } = await deps.services.inviteDocumentLook(reviewer, { merchantId, documentId: document.id });
    looks.push({ document, url });
  }
  return buildKycDocuments(asked.words, kycCase.merchant, looks);
};

function readRequests(entries: FormEntries): readonly KycRequest[] {
  return ASKABLE_FIELDS.map((field) => ({
    field,
    words: readText(entries, nameAskField(field)).trim(),
  })).filter(({ words }) => words !== '');
}

interface Written {
  readonly entries: FormEntries;
  readonly requests: readonly KycRequest[];
  readonly asks: boolean;
}

function findProblems(words: Words, { entries, requests, asks }: Written): Readonly<Record<string, string>> {
  const tooLong = words.say('kyc.case.too_long', { most: LONGEST_REASON });
  if (asks) {
    const [first] = KYC_FIELDS;
    if (requests.length === 0) return { [nameAskField(first)]: words.say('kyc.case.ask_at_least_one') };
    const long = requests.filter(({ words: reason }) => !isReason(reason));
    return Object.fromEntries(long.map(({ field }) => [nameAskField(field), tooLong]));
  }
  const reason = readText(entries, DECISION_FIELD.reason).trim();
  if (reason === '') return { [DECISION_FIELD.reason]: words.say('kyc.case.reason.missing') };
  return isReason(reason) ? {} : { [DECISION_FIELD.reason]: tooLong };
}

function isReason(reason: string): boolean {
  return findDecisionProblem({ action: 'reject', reason }).length === 0;
}

/** What is asked for is why. */
function joinRequests(words: Words, requests: readonly KycRequest[]): string {
  const said = requests.map(({ field, words: value }) =>
    words.say('kyc.fact', { field: words.say(`kyc.field.${field}`), value }),
  );
  return cutText(said.join('; '), LONGEST_REASON);
}
