import { describe, expect, it } from '@jest/globals';
import { buildEvents, endSession } from '../../../../../src/adapters/payments/sandbox/end-session.js';
import { findOutcome, OUTCOMES } from '../../../../../src/adapters/payments/sandbox/outcomes.js';
import { reportSession } from '../../../../../src/adapters/payments/sandbox/report-session.js';
import type { SandboxSession } from '../../../../../src/adapters/payments/sandbox/session.js';

const AT = new Date('2026-11-22T10:00:00.000Z');
const later = (ms: number) => new Date(AT.getTime() + ms);

const BY = { now: AT, newId: (prefix: string) => `${prefix}_1` };

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

function ended(key: string, session: SandboxSession = SESSION): SandboxSession {
  const outcome = findOutcome(key);
  if (outcome === null) throw new Error(`no outcome ${key}`);
  return { ...session, ending: endSession(session, outcome, BY) };
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
    ['wrong_currency', 0, { status: 'succeeded', captured: { minor: 4999, currency: 'EUR' } }],
    ['decline_suspected_fraud', 0, { status: 'failed', reason: 'suspected_fraud' }],
    ['slow_success', 5_999, { status: 'processing' }],
    ['slow_success', 6_000, { status: 'succeeded', captured: { minor: 4999, currency: 'USD' } }],
    ['slow_decline', 5_999, { status: 'processing' }],
    ['slow_decline', 6_000, { status: 'failed', reason: 'not_enough_funds' }],
  ])('after %s and %i ms', (key, ms, report) => {
    expect(reportSession(ended(key), later(ms))).toMatchObject(report);
  });

  it('tells a payment with its id, its time, its method and 2.9 % of it as the fee', () => {
    expect(reportSession(ended('slow_success'), later(9_000))).toEqual({
      status: 'succeeded',
      captured: { minor: 4999, currency: 'USD' },
      method: { label: 'Visa', last4: '4242' },
      paymentRef: 'sbp_1',
      at: later(6_000),
      fee: { minor: 145, currency: 'USD' },
    });
  });

  it('knows a payment of an earlier release by its session', () => {
    const { paymentRef: _, breach: __, ...ending } = { ...ended('pay').ending };
    const earlier = { ...SESSION, ending } as SandboxSession;
    expect(reportSession(earlier, AT)).toMatchObject({ status: 'succeeded', paymentRef: 'sbx_1' });
  });

  it('is silent about money that it takes late, until the request is over', () => {
    const late = ended('late', { ...SESSION, requestEndsAt: later(60_000) });
    expect(reportSession(late, later(59_999))).toEqual({ status: 'open' });
    expect(reportSession(late, later(60_000))).toEqual({ status: 'closed' });
    expect(reportSession(late, later(65_999))).toEqual({ status: 'closed' });
    expect(reportSession(late, later(66_000))).toMatchObject({ status: 'succeeded', at: later(66_000) });
  });

  it('waits for the end of a request that ends by no time of its own', () => {
    const late = ended('late');
    expect(reportSession(late, later(10 * 365 * 86_400_000))).toEqual({ status: 'open' });
    expect(reportSession({ ...late, closedAt: later(1) }, later(2))).toEqual({ status: 'closed' });
  });

  it('says that it declined what it takes after all', () => {
    expect(reportSession(ended('double'), later(86_400_000))).toEqual({ status: 'failed', reason: 'other' });
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
      const events = buildEvents(ending, BY);
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
      late: ['checkout.succeeded +251606872800000'],
      double: ['checkout.failed +0', 'checkout.succeeded +251606872800000'],
      wrong_amount: ['checkout.succeeded +0'],
      wrong_currency: ['checkout.succeeded +0'],
    });
  });
});
