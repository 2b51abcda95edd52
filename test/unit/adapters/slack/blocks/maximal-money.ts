import type { Link } from '../../../../../src/domain/link/link.js';
import type { Dispute } from '../../../../../src/domain/payment/dispute.js';
import { buildTestAttempt, buildTestEvent, buildTestRefund } from '../../../../support/build-test-link.js';
import { START } from '../../../../support/fake-clock.js';
import { MONEY_FACTS } from '../../../../support/money-facts.js';
import { MAXIMAL_LINK } from './maximal.js';

const amount = { minor: 999_999_999_999, currency: 'KWD' };
const LONG = '&<>"'.repeat(125);

export const MAXIMAL_DISPUTE: Dispute = {
  disputeRef: 'd'.repeat(255),
  attemptId: 'att_1',
  amount,
  reason: 'not_as_described',
  status: 'needs_response',
  openedAt: START,
  dueAt: START,
  fee: amount,
  closedAt: null,
  evidence: null,
};

/** Paid and given back in as many parts as anybody has patience for, and disputed in each of them. */
export const MAXIMAL_PAID: Link = {
  ...MAXIMAL_LINK,
  state: 'paid',
  exception: 'late',
  attempts: Array.from({ length: 30 }, (_, at) =>
    buildTestAttempt({
      ...{ id: `att_${at}`, status: 'succeeded', captured: amount, endedAt: START, fee: amount },
      method: { label: 'L'.repeat(100), last4: '4242' },
    }),
  ),
  refunds: Array.from({ length: 60 }, (_, at) =>
    buildTestRefund({
      ...{ id: `rfd_${at}`, attemptId: `att_${at % 30}`, reason: LONG, failure: LONG },
      ...{ status: at % 2 === 0 ? 'awaiting_approval' : 'failed', lapsesAt: START },
    }),
  ),
  disputes: Array.from({ length: 20 }, (_, at) => ({ ...MAXIMAL_DISPUTE, disputeRef: `dp_${at}` })),
  history: Array.from({ length: 5 }, (_, round) =>
    MONEY_FACTS.map((fact, at) => buildTestEvent(fact, { id: `evt_${round}_${at}` })),
  ).flat(),
};
