import { listPayments } from '../payment/balance.js';
import { leftToDecide } from './find-refundable.js';
import type { Link } from './link.js';
import type { LinkFact } from './link-event.js';
import { withMoney } from './money-state.js';
import { DECISIONS, listOpenQuestions } from './open-questions.js';
import { buildRefund } from './refund-rules.js';
import type { RuleCase, RuleResult } from './rule-result.js';

type Decided = Extract<RuleCase['input'], { type: 'decide' }>;

/** A person decides about money that came too late, twice, or in another amount: the same decision twice is one. */
export function decide(given: RuleCase): RuleResult {
  const { link, input } = given;
  if (input.type !== 'decide') return 'nothing';
  const question = listOpenQuestions(link).find(({ attemptId }) => attemptId === input.attemptId);
  if (question === undefined) return isSameDecision(link, input) ? 'nothing' : { refuse: 'settled_already' };
  if (!DECISIONS[question.exception].includes(input.decision)) return { refuse: 'refund_not_possible' };
  return input.decision === 'refund' ? decideRefund(given, input) : settle(given, input);
}

function settle(
  { link }: RuleCase,
  { attemptId, decision, reason }: Exclude<Decided, { decision: 'refund' }>,
): RuleResult {
  const payment = listPayments(link).find(({ id }) => id === attemptId);
  if (payment === undefined) return { refuse: 'settled_already' };
  const fact: LinkFact = {
    ...{ type: 'decision.made', attemptId, decision, reason },
    ...{ refundId: null, amount: payment.captured, needsApproval: false },
  };
  return { change: withMoney(link, {}, fact), fact };
}

function decideRefund(
  { link, context }: RuleCase,
  input: Extract<Decided, { decision: 'refund' }>,
): RuleResult {
  if (link.disputeOpen) return { refuse: 'dispute_open' };
  const { attemptId, reason, needsApproval, refundId } = input;
  if (link.refunds.some(({ id }) => id === refundId)) return 'nothing';
  const payment = listPayments(link).find(({ id }) => id === attemptId);
  const amount = payment === undefined ? null : leftToDecide(link, payment);
  if (payment === undefined || amount === null || amount.minor <= 0) return { refuse: 'refund_not_possible' };
  const refunds = [...link.refunds, buildRefund(input, { payment, amount, context })];
  const fact: LinkFact = {
    ...{ type: 'decision.made', attemptId, decision: 'refund', reason },
    ...{ refundId, amount, needsApproval },
  };
  return { change: withMoney(link, { refunds }, fact), fact };
}

function isSameDecision({ history }: Link, { attemptId, decision }: Decided): boolean {
  const made = history.findLast((event) => event.type === 'decision.made' && event.attemptId === attemptId);
  return made?.type === 'decision.made' && made.decision === decision;
}

/** Why it was decided so, said by whoever decided, or another who may. */
export function explainDecision({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'explain_decision') return 'nothing';
  const { attemptId, reason } = input;
  const isDecided = link.history.some(
    (event) => event.type === 'decision.made' && event.attemptId === attemptId,
  );
  if (!isDecided) return { refuse: 'refund_not_possible' };
  return { change: {}, fact: { type: 'decision.explained', attemptId, reason } };
}
