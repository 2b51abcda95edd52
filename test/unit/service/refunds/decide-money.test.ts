import { describe, expect, it } from '@jest/globals';
import { buildPaidLink, buildTestPayment, usd } from '../../../support/build-paid-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { BO, JO, LINK, MAI, merchantWith, setUpRefunds } from './set-up-refunds.js';

const question = (type: 'payment.late' | 'payment.mismatch', minor = 100_000) => {
  const captured = usd(minor);
  return buildPaidLink({
    exception: type === 'payment.late' ? 'late' : 'mismatch',
    state: type === 'payment.late' ? 'paid' : 'needs_review',
    attempts: [buildTestPayment({ captured })],
    history: [
      buildTestEvent({ type: 'link.created' }),
      buildTestEvent({ type, attemptId: 'att_1', captured, method: null }),
    ],
  });
};
const decide = (decision: 'keep' | 'accept' | 'refund', reason: string | null = null) => ({
  link: LINK,
  attemptId: 'att_1',
  decision,
  reason,
});

describe('decide-money', () => {
  it.each([
    ['late', 'keep', 'payment.late', 'paid'],
    ['of another amount', 'accept', 'payment.mismatch', 'paid'],
  ] as const)('keeps money that was %s: %s', async (_, decision, type, state) => {
    const { services, get } = setUpRefunds(question(type, type === 'payment.late' ? 100_000 : 99_000));
    const { refund } = await services.decideMoney(JO, decide(decision, 'A good customer'));
    expect(refund).toBeNull();
    expect(get()).toMatchObject({ state, exception: null });
    expect(get().history.at(-1)).toMatchObject({
      type: 'decision.made',
      decision,
      actor: JO,
      reason: 'A good customer',
    });
  });

  it('gives all of it back', async () => {
    const { services, get, workAfter } = setUpRefunds(question('payment.mismatch', 99_000));
    const { refund } = await services.decideMoney(JO, decide('refund'));
    expect(refund).toMatchObject({ amount: usd(99_000), status: 'scheduled' });
    await workAfter(1_000);
    expect(get()).toMatchObject({ state: 'refunded', exception: null });
  });

  it('opens the question again once the refund is undone', async () => {
    const { services, get } = setUpRefunds(question('payment.late'));
    const { refund } = await services.decideMoney(JO, decide('refund'));
    expect(get().exception).toBeNull();
    await services.callOffRefund(JO, { link: LINK, refundId: refund?.id ?? '' });
    expect(get().exception).toBe('late');
    expect((await services.decideMoney(JO, decide('keep'))).refund).toBeNull();
  });

  it('is decided once by two who decide alike, and refused to who decides otherwise', async () => {
    const { services, get } = setUpRefunds(question('payment.late'));
    const [one, other] = await Promise.all([
      services.decideMoney(JO, decide('refund')),
      services.decideMoney(BO, decide('refund')),
    ]);
    expect(one.refund?.id).toBe(other.refund?.id);
    expect(get().refunds).toHaveLength(1);
    await expect(services.decideMoney(BO, decide('keep'))).rejects.toMatchObject({ code: 'settled_already' });
  });

  it.each([
    ['who may not', MAI, decide('keep'), 'not_allowed'],
    ['what does not fit the question', JO, decide('accept'), 'refund_not_possible'],
    ['about a payment that asks nothing', JO, { ...decide('keep'), attemptId: 'att_9' }, 'settled_already'],
  ] as const)('refuses %s', async (_, actor, asked, code) => {
    const { services } = setUpRefunds(question('payment.late'));
    await expect(services.decideMoney(actor, asked)).rejects.toMatchObject({ code });
  });

  it('takes two people above the limit of the merchant', async () => {
    const merchant = merchantWith({ approvalAbove: [usd(50_000)] });
    const { services, get } = setUpRefunds(question('payment.late'), { merchant });
    const { refund } = await services.decideMoney(JO, decide('refund'));
    expect(refund?.status).toBe('awaiting_approval');
    expect(get().history.at(-1)).toMatchObject({ type: 'decision.made', needsApproval: true });
  });
});

describe('explain-decision', () => {
  it('keeps why, once it was decided', async () => {
    const { services, get } = setUpRefunds(question('payment.late'));
    const why = { link: LINK, attemptId: 'att_1', reason: ' She called ' };
    await expect(services.explainDecision(JO, why)).rejects.toMatchObject({ code: 'refund_not_possible' });
    await services.decideMoney(JO, decide('keep'));
    await services.explainDecision(BO, why);
    expect(get().history.at(-1)).toMatchObject({
      type: 'decision.explained',
      reason: 'She called',
      actor: BO,
    });
    await expect(services.explainDecision(BO, { ...why, reason: ' ' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
