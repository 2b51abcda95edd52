import type { DecisionInput, DisputeInput } from '../../../../src/domain/link/decision-input.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import type { RefundInput } from '../../../../src/domain/refund/refund-input.js';
import { buildTestDispute } from '../../../support/build-paid-link.js';
import { START } from '../../../support/fake-clock.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
/** Who asks for a refund has worked these out: it leaves at once, and waits a day for a second person. */
export const TERMS = {
  reason: null,
  needsApproval: false,
  lapsesAt: new Date(START.getTime() + 86_400_000),
  leavesAt: START,
} as const;

export type MoneyInputType = (RefundInput | DecisionInput | DisputeInput)['type'] | 'fee_told';

/** One of each input about money that came already: of `att_1`, of `rf_0` that waits and `rf_1` that is on its way. */
export function moneyInput(type: MoneyInputType): LinkInput {
  switch (type) {
    case 'fee_told':
      return { type, attemptId: 'att_1', fee: USD(30) };
    case 'refund':
      return { type, refundId: 'rf_2', amount: USD(1000), attemptId: null, ...TERMS };
    case 'refund_seen':
      return {
        ...{ type, refundId: 'rf_seen', attemptId: 'att_1', amount: USD(100) },
        ...{ refundRef: 're_9', reason: null, requestedAt: START },
      };
    case 'approve_refund':
      return { type, refundId: 'rf_0', leavesAt: START };
    case 'decline_refund':
    case 'lapse_refund':
    case 'call_off_refund':
    case 'refund_left':
      return { type, refundId: 'rf_0' };
    case 'refund_pending':
    case 'refund_succeeded':
      return { type, refundId: 'rf_1', refundRef: 're_1' };
    case 'refund_failed':
      return { type, refundId: 'rf_1', refundRef: 're_1', failure: 'account closed' };
    case 'refund_unclear':
      return { type, refundId: 'rf_1' };
    case 'decide':
      return { type, attemptId: 'att_1', decision: 'accept', reason: null };
    case 'explain_decision':
      return { type, attemptId: 'att_1', reason: 'She called' };
    case 'dispute_told': {
      const { attemptId, closedAt: _, evidence: __, ...report } = buildTestDispute();
      return { type, attemptId, report };
    }
    case 'write_evidence':
      return { type, disputeRef: 'dp_1', text: 'She was there' };
    case 'evidence_sent':
      return { type, disputeRef: 'dp_1' };
  }
}
