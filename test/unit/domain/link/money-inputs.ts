import fc from 'fast-check';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { buildTestDispute } from '../../../support/build-paid-link.js';
import { moneyInput, TERMS } from './money-input.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
const attemptId = fc.constantFrom('a1', 'a2', 'a3');
const refundId = fc.constantFrom('r1', 'r2', 'r3', 'seen');
const needsApproval = fc.boolean();

const refund = fc
  .record({ refundId, needsApproval, minor: fc.constantFrom(4999, 4999, 4999, 4999, 1000, 9998, 0) })
  .map(
    ({ minor, ...drawn }) =>
      ({ type: 'refund', amount: USD(minor), attemptId: null, ...TERMS, ...drawn }) as const,
  );

const seen = attemptId.map(
  (id) => ({ ...moneyInput('refund_seen'), refundId: 'seen', attemptId: id }) as LinkInput,
);

const moves = fc
  .record({
    refundId,
    type: fc.constantFrom(
      ...(['approve_refund', 'approve_refund', 'decline_refund', 'call_off_refund', 'lapse_refund'] as const),
      ...(['refund_left', 'refund_left', 'refund_left', 'refund_left', 'refund_left'] as const),
      ...(['refund_pending', 'refund_unclear'] as const),
      ...(['refund_succeeded', 'refund_succeeded', 'refund_failed'] as const),
    ),
  })
  .map(({ type, refundId: id }) => ({ ...moneyInput(type), refundId: id }) as LinkInput);

const decide = fc
  .record({
    attemptId,
    refundId,
    needsApproval,
    decision: fc.constantFrom('keep', 'accept', 'refund', 'refund'),
  })
  .map((drawn) => ({ type: 'decide', ...TERMS, ...drawn }) as LinkInput);

const told = fc
  .record({
    attemptId,
    disputeRef: fc.constantFrom('d1', 'd2'),
    status: fc.constantFrom('needs_response', 'under_review', 'won', 'won', 'lost', 'withdrawn'),
  })
  .map(({ attemptId: id, ...drawn }) => {
    const { attemptId: _, closedAt: __, evidence: ___, ...report } = buildTestDispute();
    return {
      type: 'dispute_told',
      attemptId: id,
      report: { ...report, amount: USD(4999), ...drawn },
    } as LinkInput;
  });

const aside = fc.constantFrom<LinkInput>(
  { type: 'fee_told', attemptId: 'a1', fee: USD(30) },
  { type: 'explain_decision', attemptId: 'a1', reason: 'She called' },
  { type: 'write_evidence', disputeRef: 'd1', text: 'She was there' },
  { type: 'evidence_sent', disputeRef: 'd1' },
);

/** What happens with money that came already. */
export const moneyInputs: fc.Arbitrary<LinkInput> = fc.oneof(
  { weight: 9, arbitrary: refund },
  { weight: 1, arbitrary: seen },
  { weight: 12, arbitrary: moves },
  { weight: 5, arbitrary: decide },
  { weight: 4, arbitrary: told },
  { weight: 4, arbitrary: aside },
);
