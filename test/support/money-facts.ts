import type { LinkFact } from '../../src/domain/link/link-event.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const refund = { refundId: 'rfd_1', amount: usd(2000) };
const decision = { attemptId: 'att_1', amount: usd(4999), refundId: null, needsApproval: false } as const;
const dispute = { disputeRef: 'dp_1', attemptId: 'att_1', amount: usd(4999) };
const opened = { type: 'dispute.opened', ...dispute, fee: usd(1500) } as const;

/** Every kind of fact about fees, refunds, decisions and disputes; reasons read "School fees". */
export const MONEY_FACTS: readonly LinkFact[] = [
  { type: 'payment.fee', attemptId: 'att_1', fee: usd(175), before: null },
  { type: 'payment.unclear', attemptId: 'att_1' },
  { type: 'refund.requested', ...refund, reason: null, needsApproval: false },
  { type: 'refund.requested', ...refund, reason: 'School fees', needsApproval: true },
  ...(['approved', 'declined', 'lapsed', 'called_off', 'left', 'succeeded', 'unclear'] as const).map(
    (step) => ({ type: `refund.${step}`, ...refund }) as const,
  ),
  { type: 'refund.failed', ...refund, failure: 'School fees', wasBack: false },
  { type: 'refund.failed', ...refund, failure: 'School fees', wasBack: true },
  ...(['keep', 'accept', 'refund'] as const).map(
    (decided) => ({ type: 'decision.made', ...decision, decision: decided, reason: 'School fees' }) as const,
  ),
  { type: 'decision.explained', attemptId: 'att_1', reason: 'School fees' },
  ...(['fraudulent', 'not_received', 'not_as_described', 'duplicate', 'not_refunded', 'other'] as const).map(
    (reason) => ({ ...opened, reason, dueAt: new Date('2026-12-01T10:00:00Z') }) as const,
  ),
  { ...opened, reason: 'other', dueAt: null },
  { type: 'dispute.under_review', ...dispute },
  ...(['won', 'lost', 'withdrawn'] as const).map(
    (outcome) => ({ type: 'dispute.closed', ...dispute, outcome }) as const,
  ),
  { type: 'dispute.evidence_written', ...dispute },
  { type: 'dispute.evidence_sent', ...dispute },
];
