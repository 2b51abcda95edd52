import type { Money } from '../money/money.js';

/** What a refund is asked with; whoever asks has worked out the times and whether it takes two. */
export interface RefundTerms {
  readonly refundId: string;
  readonly reason: string | null;
  /** Above the merchant's limit: a second person must agree. */
  readonly needsApproval: boolean;
  /** Of what needs approval: until when somebody may agree. */
  readonly lapsesAt: Date;
  /** When it leaves unless it is undone, where it needs nobody. */
  readonly leavesAt: Date;
}

/** Something that happens to the refunds of a link. */
export type RefundInput =
  /** `attemptId`: of which payment; null: of the one with most left. */
  | (RefundTerms & {
      readonly type: 'refund';
      readonly amount: Money;
      readonly attemptId: string | null;
    })
  /** Made in the gateway's own dashboard. */
  | {
      readonly type: 'refund_seen';
      readonly refundId: string;
      readonly attemptId: string;
      readonly amount: Money;
      readonly refundRef: string;
      readonly reason: string | null;
      readonly requestedAt: Date;
    }
  | { readonly type: 'approve_refund'; readonly refundId: string; readonly leavesAt: Date }
  | {
      readonly type: 'decline_refund' | 'call_off_refund' | 'refund_left';
      readonly refundId: string;
    }
  /** `isAskerGone`: nobody agrees to it any more, though its time is not over. */
  | { readonly type: 'lapse_refund'; readonly refundId: string; readonly isAskerGone?: true }
  /** For a day nobody could say what became of it. */
  | { readonly type: 'refund_unclear'; readonly refundId: string }
  /** The gateway's word on it; `refundRef`: its own id, null where it has none. */
  | {
      readonly type: 'refund_pending' | 'refund_succeeded';
      readonly refundId: string;
      readonly refundRef: string | null;
    }
  | {
      readonly type: 'refund_failed';
      readonly refundId: string;
      readonly refundRef: string | null;
      readonly failure: string;
    };
