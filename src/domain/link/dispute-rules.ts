import { isSameMoney, type Money } from '../money/money.js';
import { listPayments } from '../payment/balance.js';
import { type Dispute, isDisputeOpen, isNewsOfDispute, isTakenNow } from '../payment/dispute.js';
import type { Link } from './link.js';
import type { LinkFact } from './link-event.js';
import { gravestException, listOpenQuestions } from './open-questions.js';
import type { RuleCase, RuleResult } from './rule-result.js';

/** A dispute as the provider tells it, in whatever order: told closed before it was opened, it ends closed. */
export function noteDispute({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'dispute_told') return 'nothing';
  const { attemptId, report } = input;
  if (listPayments(link).every(({ id }) => id !== attemptId)) return 'nothing';
  const known = link.disputes.find(({ disputeRef }) => disputeRef === report.disputeRef);
  if (known === undefined || isTakenNow(known, report)) {
    return openDispute(link, { ...report, attemptId, ...NEW });
  }
  if (!isNewsOfDispute(known, report) || isTakenNow(report, known)) return 'nothing';
  const told: Dispute = { ...known, ...report, closedAt: isDisputeOpen(report) ? null : context.at };
  return changeTo(link, replaced(link, told), factOf(told, known));
}

const NEW = { closedAt: null, evidence: null } as const;

/**
 * One that is over already is opened all the same, and closed by the same news told again. One that takes the money after
 * it had only asked is opened anew, with nothing said for it yet.
 */
function openDispute(link: Link, report: Dispute): RuleResult {
  const isOver = !isDisputeOpen(report);
  const { disputeRef, attemptId, amount, reason, dueAt, fee } = report;
  const opened = { disputeRef, attemptId, amount, reason, dueAt, fee, ...kindOf(report) };
  const dispute: Dispute = { ...report, status: isOver ? 'under_review' : report.status, closedAt: null };
  const others = link.disputes.filter((each) => each.disputeRef !== disputeRef);
  return changeTo(link, [...others, dispute], { type: 'dispute.opened', ...opened });
}

function kindOf({ isInquiry }: Dispute): Pick<Dispute, 'isInquiry'> {
  return isInquiry === true ? { isInquiry } : {};
}

function factOf(dispute: Dispute, known: Dispute): LinkFact {
  const { disputeRef, attemptId, amount, fee, status } = dispute;
  const isSame = isSameSum(amount, known.amount) && isSameSum(fee, known.fee);
  const change = isSame ? {} : { fee, before: { amount: known.amount, fee: known.fee } };
  const of = { disputeRef, attemptId, amount, ...change, ...kindOf(dispute) };
  switch (status) {
    case 'won':
    case 'lost':
    case 'withdrawn':
      return { ...of, type: 'dispute.closed', outcome: status };
    default:
      return { ...of, type: 'dispute.under_review' };
  }
}

function isSameSum(one: Money | null, other: Money | null): boolean {
  return one === null || other === null ? one === other : isSameMoney(one, other);
}

/** What speaks for the payment, written by one person; whoever writes anew takes its place until it was sent. */
export function writeEvidence({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'write_evidence') return 'nothing';
  const dispute = link.disputes.find(({ disputeRef }) => disputeRef === input.disputeRef);
  if (dispute === undefined || dispute.status !== 'needs_response' || context.actor.kind !== 'member') {
    return { refuse: 'settled_already' };
  }
  if (dispute.evidence !== null && dispute.evidence.sentAt !== null) return { refuse: 'settled_already' };
  const evidence = { text: input.text, writtenBy: context.actor.memberId, sentAt: null };
  return tellEvidence(link, { ...dispute, evidence }, 'dispute.evidence_written');
}

/** The evidence left for the bank: once, and only where somebody wrote it. */
export function noteEvidenceSent({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'evidence_sent') return 'nothing';
  const dispute = link.disputes.find(({ disputeRef }) => disputeRef === input.disputeRef);
  const evidence = dispute?.evidence ?? null;
  if (dispute === undefined || evidence === null || evidence.sentAt !== null) return 'nothing';
  return tellEvidence(
    link,
    { ...dispute, evidence: { ...evidence, sentAt: context.at } },
    'dispute.evidence_sent',
  );
}

function tellEvidence(
  link: Link,
  dispute: Dispute,
  type: 'dispute.evidence_written' | 'dispute.evidence_sent',
): RuleResult {
  const { disputeRef, attemptId, amount } = dispute;
  return changeTo(link, replaced(link, dispute), { type, disputeRef, attemptId, amount });
}

function replaced({ disputes }: Link, changed: Dispute): readonly Dispute[] {
  return disputes.map((each) => (each.disputeRef === changed.disputeRef ? changed : each));
}

function changeTo(link: Link, disputes: readonly Dispute[], fact: LinkFact): RuleResult {
  // What a bank took back for its customer may be the surplus that somebody is asked about.
  const questions = listOpenQuestions({ ...link, disputes, history: [...link.history, fact] });
  const exception = gravestException(questions);
  return { change: { disputes, disputeOpen: disputes.some(isDisputeOpen), exception }, fact };
}
