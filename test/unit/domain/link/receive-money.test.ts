import { describe, expect, it } from '@jest/globals';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { Money } from '../../../../src/domain/money/money.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const USD = (minor: number): Money => ({ minor, currency: 'USD' });
const PAID_ONCE = [
  buildTestAttempt({ status: 'succeeded', captured: USD(4999) }),
  buildTestAttempt({ id: 'att_2' }),
];

function pay(link: Link, captured: Money, attemptId = 'att_1') {
  const outcome = applyToLink(
    link,
    { type: 'succeeded', attemptId, captured, method: null },
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

  it.each(['expired', 'cancelled'] as const)('takes money that comes after a link is %s as late', (state) => {
    const link = buildTestLink({ state, attempts: [buildTestAttempt({ status: 'closed' })] });
    expect(pay(link, USD(4999))).toEqual({ state: 'paid', exception: 'late', told: 'payment.late' });
  });

  it('takes a second success as a surplus', () => {
    const link = buildTestLink({ state: 'paid', attempts: PAID_ONCE });
    expect(pay(link, USD(4999), 'att_2')).toEqual({ state: 'paid', exception: 'over', told: 'payment.over' });
  });

  it('keeps the graver of two exceptions', () => {
    const late = buildTestLink({ state: 'paid', exception: 'late', attempts: PAID_ONCE });
    expect(pay(late, USD(4999), 'att_2')).toMatchObject({ exception: 'over' });
    const mismatch = buildTestLink({ state: 'needs_review', exception: 'mismatch', attempts: PAID_ONCE });
    expect(pay(mismatch, USD(4999), 'att_2')).toMatchObject({ state: 'needs_review', exception: 'mismatch' });
  });

  it('counts the same success once', () => {
    const link = buildTestLink({ state: 'paid', attempts: PAID_ONCE });
    expect(pay(link, USD(4999), 'att_1')).toBe('unchanged');
  });
});
