import { describe, expect, it } from '@jest/globals';
import { makeRefundSurplus } from '../../../../src/service/refunds/refund-surplus.js';
import { buildPaidLink, buildTestPayment, usd } from '../../../support/build-paid-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { JO, LINK, merchantWith, setUpRefunds } from './set-up-refunds.js';

const captured = usd(100_000);
const over = buildTestEvent(
  { type: 'payment.over', attemptId: 'att_2', captured, method: null },
  { id: 'evt_2' },
);
const twice = buildPaidLink({
  exception: 'over',
  attempts: [buildTestPayment(), buildTestPayment({ id: 'att_2', paymentRef: 'pay_2' })],
  history: [...buildPaidLink().history, over],
});

function setUp(surplus: 'ask' | 'refund', link = twice) {
  const world = setUpRefunds(link, { merchant: merchantWith({ surplus, approvalAbove: [usd(1)] }) });
  const subscriber = makeRefundSurplus(world);
  return { ...world, tell: () => subscriber.handle(link, over) };
}

describe('money that came twice', () => {
  it('waits for a person unless the merchant has a rule', async () => {
    const { tell, get } = setUp('ask');
    await tell();
    expect(get()).toMatchObject({ exception: 'over', refunds: [] });
  });

  it('goes back once by the rule of the merchant, however often it is told', async () => {
    const { tell, get, workAfter, gateway } = setUp('refund');
    await Promise.all([tell(), tell()]);
    await workAfter(1_000);
    await tell();
    expect(get()).toMatchObject({ state: 'paid', exception: null });
    expect(get().refunds).toMatchObject([
      { id: 'rfd_surplus_att_2', attemptId: 'att_2', amount: captured, status: 'succeeded' },
    ]);
    expect(gateway.refunds.size).toBe(1);
    expect(get().history.find(({ type }) => type === 'decision.made')).toMatchObject({
      decision: 'refund',
      actor: { kind: 'system' },
    });
  });

  it('is asked about once somebody undid it', async () => {
    const { tell, get, services, workAfter } = setUp('refund');
    await tell();
    await services.callOffRefund(JO, { link: LINK, refundId: 'rfd_surplus_att_2' });
    await tell();
    await workAfter(1_000);
    expect(get().exception).toBe('over');
    expect(get().refunds.map(({ status }) => status)).toEqual(['called_off']);
  });

  it('is left to a person who was faster, and to a bank where it is disputed', async () => {
    const { tell, get, services } = setUp('refund');
    const kept = { link: LINK, attemptId: 'att_2', decision: 'keep', reason: null } as const;
    await services.decideMoney(JO, kept);
    await tell();
    expect(get().refunds).toEqual([]);
    const disputed = setUp('refund', { ...twice, disputeOpen: true });
    await disputed.tell();
    expect(disputed.get().refunds).toEqual([]);
  });
});
