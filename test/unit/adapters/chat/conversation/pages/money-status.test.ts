import { describe, expect, it } from '@jest/globals';
import { buildStatus } from '../../../../../../src/adapters/chat/conversation/pages/build-status.js';
import type { Link } from '../../../../../../src/domain/link/link.js';
import { toLinkForMember } from '../../../../../../src/service/links/link-for-member.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../../../../../support/build-test-link.js';
import { buildTestActor, buildTestMember } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';
import { START } from '../../../../../support/fake-clock.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const MAI = buildTestActor();
const JO = buildTestMember({ id: 'mem_jo', displayName: 'Jo' });
const VISA = { label: 'Visa', last4: '4242' };
const WHEN = 'Sun 22 Nov 2026, 17:00, Bangkok time';

function linesOf(change: Partial<Link>, role: 'manager' | 'viewer' = 'manager'): readonly string[] {
  const actor = buildTestActor({ memberId: 'mem_jo', role });
  const { parts } = buildStatus({
    ...{ link: toLinkForMember(actor, buildTestLink(change)), actor, people: [buildTestMember(), JO] },
    ...{ publicUrl: 'https://paylink.test', now: START, timeZone: 'Asia/Bangkok', words: ENGLISH },
    ...{ merchantZone: 'Asia/Bangkok', isConnected: () => false, stops: [] },
  });
  return parts.flatMap((part) => {
    if (part.kind === 'history') return part.lines;
    return part.kind === 'choices' ? part.choices.map(({ label }) => `[${label}]`) : [];
  });
}

const told = (fact: Parameters<typeof buildTestEvent>[0], source: 'gateway' | 'reconciliation') =>
  buildTestEvent(fact, { source });

describe('the status of money', () => {
  it('says of each try when, where, how it stands and how we know', () => {
    const attempts = [
      buildTestAttempt({ id: 'att_1', provider: 'stripe', status: 'closed', endedAt: START }),
      buildTestAttempt({
        ...{ id: 'att_2', provider: 'stripe', status: 'failed', endedAt: START },
        declineReason: 'not_enough_funds',
      }),
      buildTestAttempt({ id: 'att_3', provider: 'portone', status: 'processing' }),
      buildTestAttempt({ id: 'att_4', declineReason: 'card_expired' }),
      buildTestAttempt({ id: 'att_5' }),
      buildTestAttempt({
        ...{ id: 'att_6', provider: 'acme', status: 'succeeded', captured: usd(4999), endedAt: START },
        ...{ method: VISA, fee: usd(175) },
      }),
    ];
    const history = [
      told({ type: 'attempt.failed', attemptId: 'att_2', reason: 'not_enough_funds' }, 'gateway'),
      told({ type: 'payment.processing', attemptId: 'att_3' }, 'reconciliation'),
      told({ type: 'attempt.failed', attemptId: 'att_4', reason: 'card_expired' }, 'gateway'),
      told({ type: 'payment.succeeded', attemptId: 'att_6', captured: usd(4999), method: VISA }, 'gateway'),
      told({ type: 'payment.fee', attemptId: 'att_6', fee: usd(175), before: null }, 'reconciliation'),
    ];
    expect(linesOf({ state: 'paid', attempts, history }).slice(4, 10)).toEqual([
      `${WHEN}: closed unpaid at Stripe`,
      `${WHEN}: failed at Stripe, not enough funds, told by the gateway`,
      `${WHEN}: pending at PortOne, the bank is confirming, found by asking`,
      `${WHEN}: failed at Sandbox bank, the card has expired, told by the gateway`,
      `${WHEN}: begun at Sandbox bank, not finished`,
      `${WHEN}: success, 49.99 USD at acme by Visa ending 4242, told by the gateway, fee 1.75 USD`,
    ]);
  });

  it('says of each refund who asked and agreed, why, and how it stands, then what is left', () => {
    const attempts = [buildTestAttempt({ status: 'succeeded', captured: usd(4999), endedAt: START })];
    const refunds = [
      buildTestRefund({ status: 'succeeded', requestedBy: MAI, approvedBy: 'mem_jo', reason: 'Damaged' }),
      buildTestRefund({ id: 'rf_2', status: 'failed', requestedBy: MAI, failure: 'lost_card' }),
      buildTestRefund({ id: 'rf_3', requestedBy: { kind: 'gateway', provider: 'stripe' } }),
      buildTestRefund({ id: 'rf_4', status: 'called_off' }),
    ];
    const lines = linesOf({ state: 'partially_refunded', attempts, refunds });
    expect(lines).toEqual(
      expect.arrayContaining([
        '[Refund]',
        `${WHEN}: 10.00 USD refunded, asked for by Mai, approved by Jo. Reason: Damaged`,
        `${WHEN}: 10.00 USD failed, asked for by Mai. Reason: lost card`,
        `${WHEN}: 10.00 USD on its way, made at the gateway itself`,
        `${WHEN}: 10.00 USD undone`,
        '29.99 USD of 49.99 USD is left to refund.',
      ]),
    );
  });

  it('lets nobody press who only looks on', () => {
    const attempts = [buildTestAttempt({ status: 'succeeded', captured: usd(4999), endedAt: START })];
    const refunds = [buildTestRefund({ status: 'awaiting_approval' })];
    expect(
      linesOf({ state: 'paid', attempts, refunds }, 'viewer').filter((line) => /^\[/.test(line)),
    ).toEqual([]);
  });
});
