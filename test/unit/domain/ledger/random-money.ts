import fc from 'fast-check';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const MINUTE_MS = 60_000;
const ATTEMPTS = ['att_1', 'att_2', 'att_3'];
const REFUNDS = ['rf_1', 'rf_2', 'rf_3'];

const money = fc.record({
  minor: fc.constantFrom(0, 1, 499, 1_000, 4_999, 5_000),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'VND'),
});
const fee = fc.option(money);
const attemptId = fc.constantFrom(...ATTEMPTS);
const refundId = fc.constantFrom(...REFUNDS);
const refundRef = fc.constantFrom('re_1', 're_2');

const dispute = {
  ...{ disputeRef: fc.constantFrom('dp_1', 'dp_2'), amount: money, fee, dueAt: fc.constant(null) },
  ...{ reason: fc.constant('other' as const), openedAt: fc.constant(START) },
  status: fc.constantFrom('needs_response', 'under_review', 'won', 'lost', 'withdrawn'),
};

/** Whatever gateways and people do to the money of a link, in any order and any number of times. */
const input: fc.Arbitrary<LinkInput> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('succeeded' as const), attemptId, captured: money, fee },
    ...{ method: fc.constant(null), paymentRef: fc.constant('pay_1'), paidAt: fc.constant(START) },
  }),
  fc.record({ type: fc.constant('fee_told' as const), attemptId, fee: money }),
  fc.record({
    ...{ type: fc.constant('refund' as const), refundId, amount: money, attemptId: fc.option(attemptId) },
    ...{ reason: fc.constant(null), needsApproval: fc.boolean() },
    ...{ lapsesAt: fc.constant(START), leavesAt: fc.constant(START) },
  }),
  fc.record({
    ...{ type: fc.constant('refund_seen' as const), refundId, attemptId, amount: money, refundRef },
    ...{ reason: fc.constant(null), requestedAt: fc.constant(START) },
  }),
  fc.record({ type: fc.constantFrom('refund_left' as const, 'call_off_refund' as const), refundId }),
  fc.record({ type: fc.constant('refund_succeeded' as const), refundId, refundRef }),
  fc.record({ type: fc.constant('refund_failed' as const), refundId, refundRef, failure: fc.constant('no') }),
  fc.record({
    type: fc.constant('dispute_told' as const),
    attemptId,
    report: fc.oneof(
      fc.record(dispute),
      fc.record({ ...dispute, isInquiry: fc.constant(true as const), fee: fc.constant(null) }),
    ),
  }),
  fc.record({
    ...{ type: fc.constant('decide' as const), attemptId, reason: fc.constant(null) },
    decision: fc.constantFrom('keep' as const, 'accept' as const),
  }),
);

/** A link to which all of that happened. */
export const paidLinks: fc.Arbitrary<Link> = fc
  .array(input, { maxLength: 40, size: 'max' })
  .map((inputs) =>
    inputs.reduce(apply, buildTestLink({ attempts: ATTEMPTS.map((id) => buildTestAttempt({ id })) })),
  );

function apply(link: Link, given: LinkInput, number: number): Link {
  const outcome = applyToLink(link, given, {
    eventId: `evt_${number}`,
    at: new Date(START.getTime() + number * MINUTE_MS),
    actor: { kind: 'gateway', provider: 'sandbox' },
    source: 'gateway',
  });
  return outcome.kind === 'changed' ? outcome.link : link;
}
