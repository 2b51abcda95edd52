import { AppError } from '../../../../domain/errors.js';
import { isToBeAnswered } from '../../choices/evidence-choices.js';
import { describeEvidence } from '../../copy/evidence-copy.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import {
  buildEvidenceForm,
  buildEvidenceQuestion,
  buildEvidenceSaid,
  EVIDENCE_FIELD,
} from '../pages/build-evidence.js';
import { getLink, orNotAllowed } from './get-link.js';
import { readingContext } from './review-values.js';

/** Asks what speaks for a disputed payment: what was written before, else a draft from the link's history. */
export const answerAskEvidence: Answer<'ask_evidence'> = async (
  deps,
  { link: handle, disputeRef },
  asked,
) => {
  const identified = await asked.identify();
  const drafting = deps.services.draftEvidence(identified.actor, { link: handle, disputeRef });
  const { link, dispute } = await orNotAllowed(handle, drafting);
  const reader = readingContext(deps.clock.now(), identified);
  const text = dispute.evidence?.text ?? describeEvidence({ link, dispute, merchant: identified.merchant });
  return buildEvidenceForm(reader, { link, dispute, text });
};

/** Keeps it, for somebody else to send. */
export const answerWriteEvidence: Answer<'write_evidence'> = async (
  deps,
  { link: handle, entries },
  asked,
) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const text = readText(entries, EVIDENCE_FIELD.text);
  if (text.trim() === '') {
    return { kind: 'problems', problems: { [EVIDENCE_FIELD.text]: words.say('page.evidence.missing') } };
  }
  const link = await getLink(deps, identified.actor, handle);
  const only = link.disputes.find(isToBeAnswered)?.disputeRef ?? '';
  const disputeRef = readText(entries, EVIDENCE_FIELD.dispute) || only;
  await deps.services.writeEvidence(identified.actor, { link: handle, disputeRef, text });
  return buildEvidenceSaid(words, words.say('page.evidence.written'));
};

/** Shows it whole to whoever is about to send it: another person than its writer, where there is one. */
export const answerAskSendEvidence: Answer<'ask_send_evidence'> = async (deps, intent, asked) => {
  const { link: handle, disputeRef } = intent;
  const identified = await asked.identify();
  const reading = deps.services.draftEvidence(identified.actor, { link: handle, disputeRef });
  const { link, dispute } = await orNotAllowed(handle, reading);
  const isWriter = dispute.evidence?.writtenBy === identified.actor.memberId;
  if (isWriter && (await deps.services.listApprovers(identified.actor)).length > 0) {
    const { state, reference } = link;
    throw new AppError('second_person_needed', { state, reference, asked: 'evidence_sent' });
  }
  const text = dispute.evidence?.text ?? '';
  return buildEvidenceQuestion(wordsForMember(identified), { link, dispute, text });
};

/** Sends it, for good. */
export const answerSendEvidence: Answer<'send_evidence'> = async (
  deps,
  { link: handle, disputeRef },
  asked,
) => {
  const identified = await asked.identify();
  await orNotAllowed(handle, deps.services.sendEvidence(identified.actor, { link: handle, disputeRef }));
  const words = wordsForMember(identified);
  return buildEvidenceSaid(words, words.say('page.evidence.sent'));
};
