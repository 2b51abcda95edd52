import type { DecisionInput, DisputeInput } from '../../../../src/domain/link/decision-input.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import type { DisputeStatus } from '../../../../src/domain/payment/dispute.js';
import type { RefundStatus } from '../../../../src/domain/refund/refund.js';
import type { RefundInput } from '../../../../src/domain/refund/refund-input.js';
import {
  isDisputed,
  type LinkModel,
  leftOf,
  leftToDecide,
  type ModelRefund,
  paymentsOf,
  questionsOf,
  STOPPABLE,
  stateOf,
} from './link-model.js';

type MoneyInput = RefundInput | DecisionInput | DisputeInput;

export function isMoneyInput(input: LinkInput): input is MoneyInput {
  return /refund|decision|decide|dispute|evidence/.test(input.type);
}

const AFTER_MONEY = ['paid', 'partially_refunded', 'refunded'];

/** Puts what happened with money that came already into the model. */
export function tellMoney(model: LinkModel, input: MoneyInput, by: string): void {
  switch (input.type) {
    case 'refund':
      reserve(model, input, by);
      break;
    case 'refund_seen': {
      const { attemptId, amount, refundId } = input;
      const isOurs = paymentsOf(model).some(([id]) => id === attemptId);
      if (isOurs && !model.refunds.has(refundId)) {
        const knew = [...model.surpluses];
        model.refunds.set(refundId, { attemptId, minor: amount.minor, by, status: 'pending', knew });
      }
      break;
    }
    case 'decide':
      decide(model, input, by);
      break;
    case 'dispute_told':
      dispute(model, input);
      break;
    case 'explain_decision':
    case 'write_evidence':
    case 'evidence_sent':
      break;
    default: {
      const refund = model.refunds.get(input.refundId);
      if (refund !== undefined) move(model, refund, { type: input.type, by });
    }
  }
}

/** From a surplus that has as much, else from the payment with most left, the last of equals. */
function reserve(
  model: LinkModel,
  { refundId, amount, needsApproval }: Extract<MoneyInput, { readonly type: 'refund' }>,
  by: string,
): void {
  const isPaid = AFTER_MONEY.includes(stateOf(model));
  if (!isPaid || isDisputed(model) || model.refunds.has(refundId)) return;
  const most = Math.max(...paymentsOf(model).map(([id]) => leftOf(model, id)));
  const asked = model.surpluses.filter((id) => questionsOf(model).some((question) => question.id === id));
  const surplus = asked.find((id) => leftToDecide(model, id) > 0);
  const largest = paymentsOf(model).findLast(([id]) => leftOf(model, id) === most)?.[0];
  const from = surplus !== undefined && amount.minor <= leftOf(model, surplus) ? surplus : largest;
  if (from === undefined || amount.minor <= 0 || amount.minor > most) return;
  const status = needsApproval ? 'awaiting_approval' : 'scheduled';
  const knew = [...model.surpluses];
  model.refunds.set(refundId, { attemptId: from, minor: amount.minor, by, status, knew });
}

interface Move {
  readonly type: Exclude<RefundInput['type'], 'refund' | 'refund_seen'>;
  readonly by: string;
}

function move(model: LinkModel, refund: ModelRefund, { type, by }: Move): void {
  const { status, attemptId } = refund;
  const to = (next: RefundStatus, ...from: readonly RefundStatus[]) => {
    if (from.includes(status)) refund.status = next;
  };
  switch (type) {
    case 'approve_refund':
      if (!model.hasDayPassed && !isDisputed(model) && by !== refund.by) to('scheduled', 'awaiting_approval');
      break;
    case 'decline_refund':
      to('declined', 'awaiting_approval');
      break;
    case 'call_off_refund':
      to('called_off', ...STOPPABLE);
      break;
    case 'lapse_refund':
      if (model.hasDayPassed) to('lapsed', 'awaiting_approval');
      break;
    case 'refund_left':
      if (!isDisputed(model) && leftOf(model, attemptId) >= 0) to('pending', 'scheduled');
      break;
    case 'refund_succeeded':
      to('succeeded', 'pending');
      break;
    case 'refund_failed':
      to('failed', 'pending', 'succeeded');
      break;
    case 'refund_pending':
    case 'refund_unclear':
  }
}

function decide(model: LinkModel, input: Extract<MoneyInput, { readonly type: 'decide' }>, by: string): void {
  const { attemptId, decision } = input;
  const question = questionsOf(model).find(({ id }) => id === attemptId);
  if (question === undefined) return;
  if (decision !== 'refund') {
    if (decision === (question.asks === 'mismatch' ? 'accept' : 'keep')) {
      model.decisions.push({ attemptId, refundId: null });
    }
    return;
  }
  const { refundId, needsApproval } = input;
  const minor = leftToDecide(model, attemptId);
  if (isDisputed(model) || minor <= 0 || model.refunds.has(refundId)) return;
  const status = needsApproval ? 'awaiting_approval' : 'scheduled';
  model.refunds.set(refundId, { attemptId, minor, by, status, knew: [...model.surpluses] });
  model.decisions.push({ attemptId, refundId });
}

const RANK: Readonly<Record<DisputeStatus, number>> = {
  needs_response: 0,
  under_review: 1,
  won: 2,
  lost: 2,
  withdrawn: 2,
};

/** One that is over when it is first told is opened by that, and closed once it is told again. */
function dispute(
  model: LinkModel,
  { attemptId, report }: Extract<MoneyInput, { readonly type: 'dispute_told' }>,
): void {
  if (paymentsOf(model).every(([id]) => id !== attemptId)) return;
  const known = model.disputes.get(report.disputeRef);
  const rank = RANK[report.status];
  if (known === undefined) {
    model.disputes.set(report.disputeRef, { attemptId, rank: Math.min(rank, 1), lostMinor: 0, knew: [] });
  } else if (rank > known.rank) {
    const lostMinor = report.status === 'lost' ? report.amount.minor : 0;
    Object.assign(known, { rank, lostMinor, knew: [...model.surpluses] });
  }
}
