import { describe, expect, it } from '@jest/globals';
import { findOutcome, OUTCOMES } from '../../../../../src/adapters/payments/sandbox/outcomes.js';
import {
  buildEvents,
  endSession,
  reportSession,
  type SandboxSession,
} from '../../../../../src/adapters/payments/sandbox/session.js';

const AT = new Date('2026-11-22T10:00:00.000Z');
const later = (ms: number) => new Date(AT.getTime() + ms);

const SESSION: SandboxSession = {
  _id: 'sbx_1',
  attemptId: 'att_1',
  merchantName: 'Lotus Valley School',
  amount: { minor: 4999, currency: 'USD' },
  description: null,
  reference: 'INV-2026-0042',
  returnUrl: 'http://pay.example.test/p/some-slug',
  createdAt: AT,
  expiresAt: later(60_000),
  closedAt: null,
  ending: null,
  events: [],
  refundableMinor: 0,
  refunds: [],
};

function ended(key: string): SandboxSession {
  const outcome = findOutcome(key);
  if (outcome === null) throw new Error(`no outcome ${key}`);
  return { ...SESSION, ending: endSession(SESSION, outcome, AT) };
}

describe('reportSession', () => {
  it('is open until its last instant, then closed', () => {
    expect(reportSession(SESSION, later(59_999))).toEqual({ status: 'open' });
    expect(reportSession(SESSION, later(60_000))).toEqual({ status: 'closed' });
    expect(reportSession({ ...SESSION, closedAt: AT }, AT)).toEqual({ status: 'closed' });
  });

  it.each([
    ['pay', 0, { status: 'succeeded', captured: { minor: 4999, currency: 'USD' } }],
    ['wrong_amount', 0, { status: 'succeeded', captured: { minor: 9998, currency: 'USD' } }],
    ['decline_suspected_fraud', 0, { status: 'failed', reason: 'suspected_fraud' }],
    ['slow_success', 5_999, { status: 'processing' }],
    ['slow_success', 6_000, { status: 'succeeded', captured: { minor: 4999, currency: 'USD' } }],
    ['slow_decline', 5_999, { status: 'processing' }],
    ['slow_decline', 6_000, { status: 'failed', reason: 'not_enough_funds' }],
  ])('after %s and %i ms', (key, ms, report) => {
    expect(reportSession(ended(key), later(ms))).toMatchObject(report);
  });

  it('lets no clock undo what was paid', () => {
    expect(reportSession(ended('pay'), later(365 * 86_400_000))).toMatchObject({ status: 'succeeded' });
    expect(reportSession(ended('slow_success'), later(86_400_000))).toMatchObject({ status: 'succeeded' });
  });
});

describe('buildEvents', () => {
  it('announces each ending when it settles, and a slow one at once as well', () => {
    const told = OUTCOMES.map(({ key }) => {
      const { ending } = ended(key);
      if (ending === null) throw new Error('it has ended');
      const events = buildEvents(ending, AT, () => 'evt_1');
      return [key, events.map(({ type, dueAt }) => `${type} +${(dueAt?.getTime() ?? 0) - AT.getTime()}`)];
    });
    expect(Object.fromEntries(told)).toEqual({
      pay: ['checkout.succeeded +0'],
      decline_not_enough_funds: ['checkout.failed +0'],
      decline_card_expired: ['checkout.failed +0'],
      decline_card_declined: ['checkout.failed +0'],
      decline_limit_exceeded: ['checkout.failed +0'],
      decline_suspected_fraud: ['checkout.failed +0'],
      decline_authentication_failed: ['checkout.failed +0'],
      decline_other: ['checkout.failed +0'],
      slow_success: ['checkout.processing +0', 'checkout.succeeded +6000'],
      slow_decline: ['checkout.processing +0', 'checkout.failed +6000'],
      wrong_amount: ['checkout.succeeded +0'],
    });
  });
});
