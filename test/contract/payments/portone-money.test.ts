import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createIds } from '../../../src/adapters/system/ids.js';
import type { CheckoutRequest, PaymentGateway } from '../../../src/ports/payment-gateway.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { type PortoneUnderTest, startPortoneGateway } from './start-portone-gateway.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('money at PortOne', () => {
  let given: PortoneUnderTest;
  let count = 0;

  beforeEach(async () => {
    given = await startPortoneGateway();
  });
  afterEach(() => given.portone.stop());

  async function open(overrides: Partial<CheckoutRequest> = {}) {
    count += 1;
    const { providerRef } = await given.gateway.startAttempt(
      buildCheckoutRequest(`att_money${count}`, overrides),
    );
    return providerRef;
  }
  async function openPaid(overrides: Partial<CheckoutRequest> = {}) {
    const providerRef = await open(overrides);
    await given.portone.press(providerRef, 'pay');
    const paid = await given.gateway.fetchAttempt(providerRef);
    if (paid.status !== 'succeeded') throw new Error(paid.status);
    return { providerRef, paid };
  }
  function buildRefund(
    { providerRef, paid }: Awaited<ReturnType<typeof openPaid>>,
    minor: number,
    refundId: string,
  ) {
    const { paymentRef, captured } = paid;
    return {
      ...{ refundId, attemptId: 'att_1', providerRef, paymentRef, refundRef: null, reason: 'late' },
      ...{ leftAt: given.clock.now(), otherRefs: [] },
      amount: { minor, currency: captured.currency },
      isWhole: minor === captured.minor,
    };
  }
  const callsOf = (name: RegExp) => given.portone.calls.filter((call) => name.test(call.name));

  describe('what was paid', () => {
    it('is told as PortOne has it, whatever was asked for', async () => {
      const providerRef = await open();
      await given.portone.press(providerRef, 'pay_12.5');
      expect(await given.gateway.fetchAttempt(providerRef)).toEqual({
        status: 'succeeded',
        captured: usd(1250),
        method: { label: 'Credit Card', last4: '4242' },
        paymentRef: given.portone.books.links.get(providerRef)?.transactions[0]?.orderRef,
        at: new Date('2026-11-22T10:00:00.000Z'),
        fee: null,
      });
    });

    it('is read from text as from numbers, and not at all with more decimals than its currency has', async () => {
      const providerRef = await open();
      await given.portone.press(providerRef, 'pay');
      given.portone.knobs.writeAmount = (major) => `${major}0`;
      expect(await given.gateway.fetchAttempt(providerRef)).toMatchObject({ captured: usd(4999) });
      given.portone.knobs.writeAmount = (major) => major + 0.001;
      await expect(given.gateway.fetchAttempt(providerRef)).rejects.toMatchObject({
        code: 'provider_unavailable',
        details: { provider: 'portone', problem: 'unreadable_amount' },
      });
    });

    it.each(['Successful', 'Paid', 'SUCCESS!', 'OK'])(
      'is never believed by a state spelled %j',
      async (spelled) => {
        const providerRef = await open();
        await given.portone.press(providerRef, 'pay');
        given.portone.knobs.spell = (status) => (status === 'Success' ? spelled : status);
        expect(await given.gateway.fetchAttempt(providerRef)).toEqual({ status: 'processing' });
      },
    );

    it.each([(status: string) => status.toUpperCase(), (status: string) => status.toLowerCase()])(
      'is believed in any case, also that of an ended checkout',
      async (spell) => {
        given.portone.knobs.spell = spell;
        const providerRef = await open();
        expect(await given.gateway.fetchAttempt(providerRef)).toEqual({ status: 'open' });
        await given.portone.press(providerRef, 'pay');
        expect(await given.gateway.fetchAttempt(providerRef)).toMatchObject({ status: 'succeeded' });
        expect(await given.gateway.closeAttempt(await open())).toEqual({ status: 'closed' });
      },
    );

    it('is what the link asks for where PortOne tells nothing else of it, unless it signed another amount', async () => {
      const { portone, restart, clock } = given;
      portone.knobs.hasDetails = false;
      const providerRef = await open({ amount: { minor: 12_345, currency: 'KWD' } });
      await portone.press(providerRef, 'pay_1.5');
      const fetchCaptured = (gateway: PaymentGateway) => gateway.fetchAttempt(providerRef);
      expect(await fetchCaptured(restart())).toMatchObject({ captured: { minor: 12_345, currency: 'KWD' } });
      const [payment] = portone.webhooks.told;
      const gateway = restart();
      gateway.verifyWebhook({
        ...{
          method: 'POST',
          address: 'https://paylink.test/webhooks/portone',
          headers: {},
          now: clock.now(),
        },
        rawBody: Buffer.from(JSON.stringify(payment)),
      });
      expect(await fetchCaptured(gateway)).toMatchObject({ captured: { minor: 1500, currency: 'KWD' } });
    });
  });

  describe('an unpaid checkout', () => {
    it('may be paid after a decline, and says why it was refused until then', async () => {
      const { gateway, portone } = given;
      const providerRef = await open();
      await portone.press(providerRef, 'fail_6002');
      await portone.press(providerRef, 'fail_6013');
      expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'open', declined: 'card_expired' });
      await portone.press(providerRef, 'slow');
      expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'processing' });
      await portone.settle(providerRef, 'Failed', '6002');
      expect(await gateway.fetchAttempt(providerRef)).toEqual({
        status: 'open',
        declined: 'not_enough_funds',
      });
      portone.expire(providerRef);
      expect(await gateway.fetchAttempt(providerRef)).toEqual({
        status: 'failed',
        reason: 'not_enough_funds',
      });
    });

    it('tells of both payments of two who paid it at once, the earlier first', async () => {
      const { gateway, portone, clock } = given;
      const providerRef = await open();
      await portone.press(providerRef, 'pay');
      const captured = { minor: 4999, currency: 'USD' };
      const first = await gateway.fetchAttempt(providerRef);
      expect(first).toMatchObject({ status: 'succeeded', captured });
      expect(first).not.toHaveProperty('further');
      clock.advance(1_000);
      const transactions = portone.books.links.get(providerRef)?.transactions ?? [];
      const again = { orderRef: '2sOrderAgain', merchantOrderRef: '2sMchAgain_2', createdAt: clock.now() };
      // Newest first: the order of the list says nothing.
      for (const paid of [...transactions]) transactions.unshift({ ...paid, ...again, refunds: [] });
      expect(await gateway.fetchAttempt(providerRef)).toEqual({
        ...first,
        further: [expect.objectContaining({ captured, paymentRef: '2sOrderAgain', at: clock.now() })],
      });
    });

    it('is ended by its time after a try that came to nothing, for PortOne cancels it no more', async () => {
      const { gateway, portone } = given;
      const providerRef = await open();
      await portone.press(providerRef, 'fail_6002');
      expect(await gateway.closeAttempt(providerRef)).toEqual({
        status: 'failed',
        reason: 'not_enough_funds',
      });
    });

    it('is left behind after such a try where its time cannot be changed, and tells of money all the same', async () => {
      const { gateway, portone } = given;
      const providerRef = await open();
      await portone.press(providerRef, 'fail_6002');
      portone.failNext(/^PUT update-paylink/, 'unknown_route');
      expect(await gateway.closeAttempt(providerRef)).toEqual({ status: 'closed' });
      await portone.press(providerRef, 'pay');
      expect(await gateway.fetchAttempt(providerRef)).toMatchObject({ status: 'succeeded' });
      expect(await gateway.closeAttempt(providerRef)).toMatchObject({ status: 'succeeded' });
    });

    it('is not ended while a payment is under way', async () => {
      const { gateway, portone } = given;
      const providerRef = await open();
      await portone.press(providerRef, 'slow');
      expect(await gateway.closeAttempt(providerRef)).toEqual({ status: 'processing' });
      expect(portone.calls.some(({ path }) => path.includes('update-paylink'))).toBe(false);
    });

    it('ends at its expiry, to the millisecond of PortOne', async () => {
      const { gateway, clock } = given;
      const expiresAt = new Date(clock.now().getTime() + 60_000);
      const providerRef = await open({ expiresAt });
      clock.advance(59_999);
      expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'open' });
      clock.advance(1);
      expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'closed' });
    });

    it('is under way in a state that nobody documents', async () => {
      const { gateway, portone } = given;
      const begun = await open();
      await portone.press(begun, 'slow');
      portone.knobs.spell = (status) => (status === 'Initiated' ? 'Under Review' : status);
      expect(await gateway.fetchAttempt(begun)).toEqual({ status: 'processing' });
      portone.knobs.spell = () => 'Under Review';
      expect(await gateway.fetchAttempt(await open())).toEqual({ status: 'processing' });
    });

    it('is refused in the words of PortOne for an amount that no channel takes', async () => {
      given.portone.knobs.limits = { least: 100, most: 200 };
      const refused = (reason: string) => ({
        code: 'provider_refused',
        details: { provider: 'portone', reason },
      });
      await expect(open()).rejects.toMatchObject(refused('amount_too_small'));
      await expect(open({ amount: usd(20_001) })).rejects.toMatchObject(refused('amount_too_large'));
    });
  });

  describe('a refund', () => {
    it('asks for the whole as a whole, and for a part by its channel, in major units', async () => {
      const whole = await openPaid();
      await given.gateway.refund(buildRefund(whole, 4999, 'rfd_1'));
      const part = await openPaid({ amount: { minor: 12_340, currency: 'KWD' } });
      await given.gateway.refund(buildRefund(part, 1500, 'rfd_2'));
      const rest = { channel: 'GBPRIMEPAY', environment: 'sandbox' };
      expect(callsOf(/^POST refund/).map(({ body }) => body)).toEqual([
        {
          ...rest,
          amount: 49.99,
          refund_type: 'full',
          refund_reason: '[rfd_1] late',
          description: 'Refund rfd_1 of att_1',
        },
        {
          ...rest,
          amount: 1.5,
          refund_type: 'partial',
          refund_reason: '[rfd_2] late',
          description: 'Refund rfd_2 of att_1',
        },
      ]);
    });

    it('is a part where the dashboard gave something back meanwhile, and never more than is left', async () => {
      const payment = await openPaid();
      await given.portone.refundElsewhere(payment.providerRef, 0.01);
      await expect(given.gateway.refund(buildRefund(payment, 4999, 'rfd_1'))).rejects.toMatchObject({
        code: 'provider_refused',
        details: { reason: 'more_than_left' },
      });
      expect(callsOf(/^POST refund/)).toEqual([]);
    });

    it('is a part where somebody called a part the whole', async () => {
      const refund = { ...buildRefund(await openPaid(), 1000, 'rfd_1'), isWhole: true };
      await given.gateway.refund(refund);
      expect(await given.gateway.listRefunds(refund)).toMatchObject([{ amount: usd(1000) }]);
    });

    it('goes out exactly 10 times of 50 at once of 100 on 1,000', async () => {
      const payment = await openPaid({ amount: usd(1000) });
      const asked = Array.from({ length: 50 }, (_, at) =>
        given.gateway.refund(buildRefund(payment, 100, `rfd_${at}`)),
      );
      const answers = await Promise.allSettled(asked);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
      expect(
        await given.gateway.listRefunds({ ...payment, paymentRef: payment.paid.paymentRef }),
      ).toHaveLength(10);
    });

    it('goes out once for one id, asked 10 times at once', async () => {
      const payment = await openPaid();
      const refund = buildRefund(payment, 1000, 'rfd_1');
      const answers = await Promise.all(Array.from({ length: 10 }, () => given.gateway.refund(refund)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(callsOf(/^POST refund/)).toHaveLength(1);
    });

    it.each([
      ['whole_only', 'whole_only'],
      ['none', 'not_refundable'],
    ] as const)('is refused by a channel that takes %s', async (refunds, reason) => {
      const payment = await openPaid();
      given.portone.knobs.refunds = refunds;
      await expect(given.gateway.refund(buildRefund(payment, 1000, 'rfd_1'))).rejects.toMatchObject({
        code: 'provider_refused',
        details: { provider: 'portone', reason },
      });
    });

    it('is pending until PortOne says otherwise, and in a state that nobody documents', async () => {
      const { gateway, portone } = given;
      const payment = await openPaid();
      const refund = buildRefund(payment, 1000, 'rfd_1');
      portone.knobs.refundStatus = 'PENDING';
      expect(await gateway.refund(refund)).toMatchObject({ status: 'pending' });
      portone.knobs.spell = (status) => `${status}_ISH`;
      portone.settleRefunds();
      expect(await gateway.fetchRefund(refund)).toMatchObject({ status: 'pending' });
      portone.knobs.spell = (status) => status;
      expect(await gateway.fetchRefund(refund)).toMatchObject({ status: 'succeeded' });
    });

    it('that failed is told as failed, and is not made again', async () => {
      const { gateway, portone } = given;
      const refund = buildRefund(await openPaid(), 1000, 'rfd_1');
      portone.knobs.refundStatus = 'FAILED';
      const failed = { status: 'failed', reason: 'declined' };
      expect(await gateway.refund(refund)).toMatchObject(failed);
      expect(await gateway.refund(refund)).toMatchObject(failed);
      expect(callsOf(/^POST refund/)).toHaveLength(1);
    });

    it('is known again after a restart, though its answer was lost and its reason was dropped', async () => {
      const { portone, clock, restart } = given;
      portone.knobs.repeatsReason = false;
      const payment = await openPaid();
      const refund = buildRefund(payment, 1000, createIds(clock, randomBytes).newId('rfd'));
      portone.failNext(/^POST refund/, 'lost');
      await expect(given.gateway.refund(refund)).rejects.toMatchObject({ code: 'provider_unavailable' });
      clock.advance(60_000);
      expect(await restart().refund(refund)).toMatchObject({ status: 'succeeded' });
      expect(callsOf(/^POST refund/)).toHaveLength(1);
    });

    it('of the same amount goes out twice on purpose, though PortOne dropped the reasons', async () => {
      given.portone.knobs.repeatsReason = false;
      const payment = await openPaid();
      const ids = createIds(given.clock, randomBytes);
      const wished = [ids.newId('rfd'), ids.newId('rfd')];
      given.clock.advance(15_000);
      const [first, second] = await Promise.all(
        wished.map((id) => given.gateway.refund(buildRefund(payment, 1000, id))),
      );
      expect(first).toMatchObject({ status: 'succeeded' });
      expect(second).toMatchObject({ status: 'succeeded' });
      expect(callsOf(/^POST refund/)).toHaveLength(2);
    });
  });
});
