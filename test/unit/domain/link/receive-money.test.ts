import { describe, expect, it } from '@jest/globals';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { Money } from '../../../../src/domain/money/money.js';
import { buildTestAttempt, buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { succeeded } from './link-in-state.js';

const USD = (minor: number): Money => ({ minor, currency: 'USD' });
const PAID_ONCE = [
  buildTestAttempt({ status: 'succeeded', captured: USD(4999) }),
  buildTestAttempt({ id: 'att_2' }),
];

function pay(link: Link, captured: Money, { attemptId = 'att_1', paidAt = START } = {}) {
  const outcome = applyToLink(
    link,
    { ...succeeded(attemptId), captured, paidAt },
    { at: START, actor: { kind: 'gateway', provider: 'sandbox' }, source: 'gateway', eventId: 'evt_paid' },
  );
  if (outcome.kind !== 'changed') return outcome.kind;
  const { state, exception, history } = outcome.link;
  return { state, exception, told: history.at(-1)?.type };
}

describe('receiveMoney', () => {
  it('pays an open link with its own amount', () => {
    const link = buildTestLink({ attempts: [buildTestAttempt()] });
    expect(pay(link, USD(4999))).toEqual({ state: 'paid', exception: null, told: 'payment.succeeded' });
  });

  it.each([
    { name: 'one cent less', captured: USD(4998) },
    { name: 'one cent more', captured: USD(5000) },
    { name: 'nothing', captured: USD(0) },
    { name: 'the same figure in another currency', captured: { minor: 4999, currency: 'EUR' } },
  ])('asks a person about $name', ({ captured }) => {
    const link = buildTestLink({ attempts: [buildTestAttempt()] });
    expect(pay(link, captured)).toEqual({
      state: 'needs_review',
      exception: 'mismatch',
      told: 'payment.mismatch',
    });
  });

  describe('that comes after the end', () => {
    const ENDED = new Date(START.getTime() + 60_000);
    const attempts = [buildTestAttempt({ status: 'closed' })];
    const expired = buildTestLink({ state: 'expired', expiresAt: ENDED, attempts });
    const late = { state: 'paid', exception: 'late', told: 'payment.late' };
    const inTime = { state: 'paid', exception: null, told: 'payment.succeeded' };

    it('is late by the time of the gateway alone, whenever we hear of it', () => {
      const before = new Date(ENDED.getTime() - 1);
      expect(pay(expired, USD(4999), { paidAt: ENDED })).toEqual(late);
      expect(pay(expired, USD(4999), { paidAt: before })).toEqual(inTime);
      const unswept = { ...expired, state: 'open' } as const;
      expect(pay(unswept, USD(4999), { paidAt: ENDED })).toEqual(late);
    });

    it('is late on what was cancelled, whenever it was paid', () => {
      const cancelled = buildTestLink({ state: 'cancelled', attempts });
      expect(pay(cancelled, USD(4999))).toEqual(late);
    });

    it('is not late when it was under way at the end', () => {
      const processing = [buildTestAttempt({ status: 'processing' })];
      const link = buildTestLink({ state: 'processing', expiresAt: ENDED, attempts: processing });
      expect(pay(link, USD(4999), { paidAt: ENDED })).toEqual(inTime);
    });
  });

  it('takes a second success as a surplus', () => {
    const link = buildTestLink({ state: 'paid', attempts: PAID_ONCE });
    expect(pay(link, USD(4999), { attemptId: 'att_2' })).toEqual({
      state: 'paid',
      exception: 'over',
      told: 'payment.over',
    });
  });

  it('keeps the graver of two exceptions', () => {
    const asks = (type: 'payment.late' | 'payment.mismatch', state: 'paid' | 'needs_review') =>
      buildTestLink({
        state,
        attempts: PAID_ONCE,
        history: [buildTestEvent({ type, attemptId: 'att_1', captured: USD(4999), method: null })],
      });
    const second = { attemptId: 'att_2' };
    expect(pay(asks('payment.late', 'paid'), USD(4999), second)).toMatchObject({ exception: 'over' });
    expect(pay(asks('payment.mismatch', 'needs_review'), USD(4999), second)).toMatchObject({
      state: 'needs_review',
      exception: 'mismatch',
    });
  });

  it('counts the same success once', () => {
    const link = buildTestLink({ state: 'paid', attempts: PAID_ONCE });
    expect(pay(link, USD(4999))).toBe('unchanged');
  });
});
