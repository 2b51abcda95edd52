import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../../src/domain/errors.js';
import { buildPaidLink, buildPaidRefund, buildTestPayment, usd } from '../../../support/build-paid-link.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { BO, JO, LINK, MAI, MEMBERS, merchantWith, setUpRefunds } from './set-up-refunds.js';

const ask = (minor: number | null, more = {}) => ({
  link: LINK,
  amount: minor === null ? null : usd(minor),
  reason: null,
  ...more,
});

describe('ask-refund', () => {
  it('reserves what is asked for, to leave unless it is undone', async () => {
    const { services, get } = setUpRefunds();
    const { refund } = await services.askRefund(JO, ask(10_000, { reason: '  Changed  her mind ' }));
    expect(refund).toMatchObject({
      attemptId: 'att_1',
      amount: usd(10_000),
      status: 'scheduled',
      requestedBy: JO,
      reason: 'Changed  her mind',
      leavesAt: START,
      lapsesAt: null,
    });
    expect(get().refunds).toEqual([refund]);
  });

  it('takes all that is left where no amount is named', async () => {
    const { services } = setUpRefunds(buildPaidLink({ refunds: [buildPaidRefund()] }));
    const { refund } = await services.askRefund(JO, ask(null));
    expect(refund.amount).toEqual(usd(90_000));
  });

  it('takes it from the payment with most left, or from the one that is named', async () => {
    const twice = buildPaidLink({
      attempts: [buildTestPayment(), buildTestPayment({ id: 'att_2', paymentRef: 'pay_2' })],
      refunds: [buildPaidRefund({ attemptId: 'att_2' })],
    });
    const { services } = setUpRefunds(twice);
    const first = await services.askRefund(JO, ask(null));
    const second = await services.askRefund(JO, ask(5_000, { attemptId: 'att_2' }));
    expect(first.refund).toMatchObject({ attemptId: 'att_1', amount: usd(100_000) });
    expect(second.refund).toMatchObject({ attemptId: 'att_2', amount: usd(5_000) });
  });

  it.each([
    ['0', 0, 'refund_amount'],
    ['less than nothing', -100, 'refund_amount'],
    ['half a cent', 0.5, 'refund_amount'],
    ['more than is left', 100_001, 'refund_too_large'],
  ] as const)('refuses %s', async (_, minor, code) => {
    const { services, get } = setUpRefunds();
    await expect(services.askRefund(JO, ask(minor))).rejects.toMatchObject({ code });
    expect(get().refunds).toEqual([]);
  });

  it('says what is left, and null when nothing is', async () => {
    const { services } = setUpRefunds();
    await expect(services.askRefund(JO, ask(100_001))).rejects.toMatchObject({
      details: { reference: 'PL-7KQ2M9', atMost: usd(100_000) },
    });
    await services.askRefund(JO, ask(null));
    await expect(services.askRefund(JO, ask(1, { isRepeat: true }))).rejects.toMatchObject({
      details: { reference: 'PL-7KQ2M9', atMost: null },
    });
    await expect(services.askRefund(JO, ask(null))).rejects.toMatchObject({
      code: 'refund_too_large',
      details: { atMost: null },
    });
  });

  it('refuses another currency than the payment has', async () => {
    const { services } = setUpRefunds();
    const asked = { ...ask(null), amount: { minor: 100, currency: 'EUR' } };
    await expect(services.askRefund(JO, asked)).rejects.toMatchObject({
      code: 'refund_amount',
      details: { currency: 'USD' },
    });
  });

  it.each([
    ['an unpaid link', buildTestLink(), 'refund_not_possible'],
    ['one that needs a decision', buildPaidLink({ state: 'needs_review' }), 'refund_not_possible'],
    ['one that is disputed', buildPaidLink({ disputeOpen: true }), 'dispute_open'],
  ] as const)('refuses %s', async (_, link, code) => {
    const { services } = setUpRefunds(link);
    await expect(services.askRefund(JO, ask(100))).rejects.toMatchObject({ code });
    await expect(services.getLinkToRefund(JO, LINK)).rejects.toMatchObject({ code });
  });

  it('is for managers, owners and finance', async () => {
    const { services } = setUpRefunds();
    await expect(services.askRefund(MAI, ask(100))).rejects.toMatchObject({
      code: 'not_allowed',
      details: { action: 'ask_refund', role: 'sales' },
    });
  });

  it('makes one of the same wish that comes twice, also when it has left meanwhile', async () => {
    const { services, get, workAfter } = setUpRefunds();
    const wish = ask(10_000, { requestKey: 'view.V01/7' });
    const [first, second] = await Promise.all([services.askRefund(JO, wish), services.askRefund(JO, wish)]);
    await workAfter(1_000);
    const third = await services.askRefund(JO, wish);
    expect([first.refund.id, second.refund.id, third.refund.id]).toEqual(
      Array.from({ length: 3 }, () => 'rfd_ask_1_view-V01-7'),
    );
    expect(third.refund.status).toBe('succeeded');
    expect(get().refunds).toHaveLength(1);
  });

  it('asks back when the same amount is asked for again within two minutes', async () => {
    const { services, clock, get } = setUpRefunds();
    await services.askRefund(JO, ask(10_000));
    clock.advance(119_999);
    await expect(services.askRefund(JO, ask(10_000))).rejects.toMatchObject({
      code: 'refund_repeated',
      details: { reference: 'PL-7KQ2M9', amount: usd(10_000), at: START },
    });
    await services.askRefund(JO, ask(10_000, { isRepeat: true }));
    await services.askRefund(JO, ask(10_001));
    clock.advance(120_000);
    await services.askRefund(JO, ask(10_000));
    expect(get().refunds.map(({ amount }) => amount.minor)).toEqual([10_000, 10_000, 10_001, 10_000]);
  });

  it('does not ask back about one that nobody knew of when this one was asked for', async () => {
    const { services, clock, get } = setUpRefunds();
    const askedAt = clock.now();
    clock.advance(250);
    for (let i = 0; i < 10; i += 1) await services.askRefund(JO, ask(10_000, { askedAt }));
    await expect(services.askRefund(JO, ask(10_000, { askedAt }))).rejects.toMatchObject({
      code: 'refund_too_large',
    });
    expect(get().refunds).toHaveLength(10);
  });

  it('does not ask back about one that was undone', async () => {
    const { services } = setUpRefunds(
      buildPaidLink({ refunds: [buildPaidRefund({ status: 'called_off' })] }),
    );
    expect((await services.askRefund(JO, ask(10_000))).refund.status).toBe('scheduled');
  });

  it('gives back exactly what was captured of 50 that are asked for at once', async () => {
    const { services, get, gateway, workAfter } = setUpRefunds();
    const asked = Array.from({ length: 50 }, () => services.askRefund(JO, ask(10_000)));
    const settled = await Promise.allSettled(asked);
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toHaveLength(40);
    expect(refused.every((error) => isAppError(error, 'refund_too_large'))).toBe(true);
    await workAfter(1_000);
    expect(get()).toMatchObject({ state: 'refunded' });
    expect([...gateway.refunds.values()].map(({ amount }) => amount.minor)).toEqual(
      Array.from({ length: 10 }, () => 10_000),
    );
  });

  describe('above the limit of a merchant', () => {
    const merchant = merchantWith({ approvalAbove: [usd(50_000)] });

    it('lets nobody get round it in parts, one after the other or at once', async () => {
      const { services } = setUpRefunds(buildPaidLink(), { merchant });
      const first = await services.askRefund(JO, ask(50_000));
      const second = await services.askRefund(BO, ask(1));
      expect([first.refund.status, second.refund.status]).toEqual(['scheduled', 'awaiting_approval']);
      const world = setUpRefunds(buildPaidLink(), { merchant });
      const asked = Array.from({ length: 10 }, () => world.services.askRefund(JO, ask(10_000)));
      const statuses = (await Promise.all(asked)).map(({ refund }) => refund.status);
      expect(statuses.toSorted()).toEqual([
        ...Array.from({ length: 5 }, () => 'awaiting_approval'),
        ...Array.from({ length: 5 }, () => 'scheduled'),
      ]);
    });

    it('waits for a second person, a day at most', async () => {
      const world = setUpRefunds(buildPaidLink(), { merchant });
      const { refund } = await world.services.askRefund(JO, ask(50_001));
      expect(refund).toMatchObject({
        status: 'awaiting_approval',
        lapsesAt: new Date(START.getTime() + 24 * 60 * 60_000),
        leavesAt: null,
      });
    });

    it('is refused where nobody else could agree', async () => {
      const members = MEMBERS.filter(({ id }) => id !== 'mem_bo');
      const { services, get } = setUpRefunds(buildPaidLink(), { merchant, members });
      await expect(services.askRefund(JO, ask(50_001))).rejects.toMatchObject({
        code: 'second_person_needed',
        details: { asked: 'refund' },
      });
      expect(get().refunds).toEqual([]);
    });
  });
});
