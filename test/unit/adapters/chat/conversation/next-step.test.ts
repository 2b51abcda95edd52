import { describe, expect, it } from '@jest/globals';
import { buildStatus } from '../../../../../src/adapters/chat/conversation/pages/build-status.js';
import { LINK_STATES, type Link } from '../../../../../src/domain/link/link.js';
import type { TeamRole } from '../../../../../src/domain/merchant/member.js';
import { toLinkForMember } from '../../../../../src/service/links/link-for-member.js';
import {
  buildPaidRefund,
  buildTestDispute,
  buildTestPayment,
  usd,
} from '../../../../support/build-paid-link.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';

const captured = usd(100_000);
const PAID = { amount: captured, attempts: [buildTestPayment()] };
const question = (type: 'payment.late' | 'payment.over' | 'payment.mismatch') => [
  buildTestEvent({ type, attemptId: 'att_1', captured, method: null }),
];

/** Every state, and what may wait for a person in it. */
const STANDS = {
  open: {},
  processing: { state: 'processing' },
  paid: { ...PAID, state: 'paid' },
  partially_refunded: {
    ...PAID,
    state: 'partially_refunded',
    refunds: [buildPaidRefund({ status: 'succeeded' })],
  },
  refunded: {
    ...{ ...PAID, state: 'refunded' },
    refunds: [buildPaidRefund({ status: 'succeeded', amount: captured })],
  },
  expired: { state: 'expired' },
  cancelled: { state: 'cancelled' },
  needs_review: {
    ...PAID,
    state: 'needs_review',
    exception: 'mismatch',
    history: question('payment.mismatch'),
  },
  'paid late': { ...PAID, state: 'paid', exception: 'late', history: question('payment.late') },
  'paid twice': { ...PAID, state: 'paid', exception: 'over', history: question('payment.over') },
  'refund to approve': {
    ...{ ...PAID, state: 'paid' },
    refunds: [buildPaidRefund({ status: 'awaiting_approval', leftAt: null })],
  },
  disputed: { ...PAID, state: 'paid', disputeOpen: true, disputes: [buildTestDispute()] },
} as const satisfies Readonly<Record<string, Partial<Link>>>;
const ROLES: readonly TeamRole[] = ['owner', 'manager', 'sales', 'viewer'];

function listSteps(change: Partial<Link>, role: TeamRole): string {
  const actor = buildTestActor({ memberId: 'mem_mai', role });
  const page = buildStatus({
    ...{ link: toLinkForMember(actor, buildTestLink(change)), actor, people: [], stops: [] },
    ...{ publicUrl: 'https://paylink.test', isConnected: () => true, now: START, words: ENGLISH },
    ...{ timeZone: 'Asia/Bangkok', merchantZone: 'Asia/Bangkok' },
  });
  const labels = page.parts
    .flatMap((part) => (part.kind === 'choices' ? part.choices : []))
    .map(({ label }) => label);
  const said = /[^.·\n]*(?:manager|owner)[^.·\n]*/i.exec(page.words)?.[0].trim();
  return [labels.join(', '), ...(said === undefined ? [] : [`"${said}"`])].join(' ');
}

const LOOK = 'Open the pay page, Make it again';
const OPEN = `Send, Share to a channel, Show QR, Open the pay page, Cancel link, Make it again`;
const KEEP_OR_REFUND = `Keep the payment, Refund 1,000.00 USD, Refund, ${LOOK}`;
const all = (steps: string) => ({ owner: steps, manager: steps, sales: steps, viewer: '' });
/** Whoever may not decide reads who does. */
const managers = (steps: string, says = '') => ({
  ...{ owner: `${steps}${says}`, manager: `${steps}${says}` },
  ...{ sales: `${LOOK}${says}`, viewer: says },
});

const STEPS = {
  open: all(OPEN),
  processing: all(LOOK),
  paid: managers(`Refund, ${LOOK}`),
  partially_refunded: managers(`Refund, ${LOOK}`),
  refunded: all(LOOK),
  expired: all('Open the pay page, Extend, Reissue, Make it again'),
  cancelled: all(LOOK),
  needs_review: managers(`Accept 1,000.00 USD, Refund 1,000.00 USD, ${LOOK}`, ' "A manager decides"'),
  'paid late': managers(KEEP_OR_REFUND, ' "A manager decides: keep or refund"'),
  'paid twice': managers(KEEP_OR_REFUND, ' "The second payment is surplus: a manager decides"'),
  'refund to approve': managers(`Approve, Decline, Refund, ${LOOK}`),
  disputed: managers(`Prepare evidence, ${LOOK}`),
};

describe('every state of a link', () => {
  it('is in the walk', () => {
    const walked = new Set(Object.values<Partial<Link>>(STANDS).map(({ state = 'open' }) => state));
    expect(LINK_STATES.filter((state) => !walked.has(state))).toEqual([]);
  });

  it('has a next step for somebody, and says to all others who that is', () => {
    const steps = Object.entries(STANDS).map(([stand, link]) => [
      stand,
      Object.fromEntries(ROLES.map((role) => [role, listSteps(link, role)])),
    ]);
    expect(Object.fromEntries(steps)).toEqual(STEPS);
  });
});
