import type { DisputeReport } from '../payment/dispute.js';
import type { RefundTerms } from '../refund/refund-input.js';
import type { Decision } from './decision-kinds.js';

/** A person decides about money that came too late, twice, or in another amount. */
export type DecisionInput =
  | {
      readonly type: 'decide';
      readonly attemptId: string;
      readonly decision: Exclude<Decision, 'refund'>;
      readonly reason: string | null;
    }
  /** All that is left of that payment goes back, of a surplus all that still is one. */
  | ({ readonly type: 'decide'; readonly attemptId: string; readonly decision: 'refund' } & RefundTerms)
  /** Why it was decided so, said afterwards. */
  | { readonly type: 'explain_decision'; readonly attemptId: string; readonly reason: string };

export type DisputeInput =
  /** How a dispute stands at the provider, in whatever order it is told. */
  | {
      readonly type: 'dispute_told';
      readonly attemptId: string;
      readonly report: Omit<DisputeReport, 'paymentRef'>;
    }
  | { readonly type: 'write_evidence'; readonly disputeRef: string; readonly text: string }
  | { readonly type: 'evidence_sent'; readonly disputeRef: string };
