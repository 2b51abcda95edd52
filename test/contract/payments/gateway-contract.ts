import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Money } from '../../../src/domain/money/money.js';
import type { DeclineReason } from '../../../src/domain/payment/attempt.js';
import type { CheckoutRequest, CheckoutSession, PaymentGateway } from '../../../src/ports/payment-gateway.js';
import type { WebhookRequest } from '../../../src/ports/webhook-source.js';
import type { FakeClock } from '../../support/fake-clock.js';
import { buildCheckoutRequest } from './build-checkout-request.js';

/** A gateway with a provider behind it, and what its customer can do there. */
export interface GatewayUnderTest {
  readonly gateway: PaymentGateway;
  readonly clock: FakeClock;
  pay(checkout: CheckoutSession): Promise<void>;
  /** Begins a payment that the provider takes its time over; `end` lets that time pass. */
  paySlowly(checkout: CheckoutSession): Promise<{ end(): Promise<void> }>;
  decline(checkout: CheckoutSession, reason: DeclineReason): Promise<void>;
  /** Which reasons this provider can be made to give. */
  readonly declineReasons: readonly DeclineReason[];
  /** A genuine webhook of the provider, signed at `signedAt`, received at the clock's time. */
  signWebhook(event: {
    eventId: string;
    checkout: CheckoutSession;
    attemptId: string;
    signedAt: Date;
  }): WebhookRequest;
  /** Signed rightly, whatever the body. */
  signBody(body: Uint8Array): WebhookRequest;
  /** A well-formed body of a type that the gateway has never heard of. */
  readonly unknownTypeBody: string;
  readonly smallestAmount: Money;
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** What every payment gateway promises; see src/ports/payment-gateway.ts. */
export function describePaymentGateway(name: string, start: () => Promise<GatewayUnderTest>): void {
  describe(`${name} as a payment gateway`, () => {
    let given: GatewayUnderTest;
    let attempts = 0;

    beforeAll(async () => {
      given = await start();
    });
    afterAll(() => given.stop());

    async function checkout(overrides: Partial<CheckoutRequest> = {}) {
      attempts += 1;
      const request = buildCheckoutRequest(`att_contract_${attempts}`, overrides);
      return { request, session: await given.gateway.startCheckout(request) };
    }

    async function paidCheckout() {
      const { session } = await checkout();
      await given.pay(session);
      return session.providerRef;
    }

    describe('startCheckout', () => {
      it('answers where the customer pays, and an open attempt', async () => {
        const { session } = await checkout();
        expect(session.checkoutUrl).toMatch(/^https?:\/\/.+/);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'open' });
      });

      it('answers the same checkout to the same attempt, also when asked 10 times at once', async () => {
        const { request, session } = await checkout();
        const again = await Promise.all(
          Array.from({ length: 10 }, () => given.gateway.startCheckout(request)),
        );
        expect(again).toEqual(Array.from({ length: 10 }, () => session));
      });

      it('answers one checkout when an attempt is first asked for 10 times at once', async () => {
        const { request } = await checkout();
        const fresh = { ...request, attemptId: `${request.attemptId}_fresh` };
        const sessions = await Promise.all(
          Array.from({ length: 10 }, () => given.gateway.startCheckout(fresh)),
        );
        expect(new Set(sessions.map(({ providerRef }) => providerRef)).size).toBe(1);
      });

      it('answers different checkouts to different attempts', async () => {
        const first = await checkout();
        const second = await checkout();
        expect(first.session.providerRef).not.toBe(second.session.providerRef);
        expect(first.session.checkoutUrl).not.toBe(second.session.checkoutUrl);
      });
    });

    describe('fetchAttempt', () => {
      it('reports the amount captured and how it was paid', async () => {
        const { session } = await checkout();
        await given.pay(session);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toMatchObject({
          status: 'succeeded',
          captured: { minor: 4999, currency: 'USD' },
          method: { label: expect.stringMatching(/\S/) },
        });
      });

      it.each([
        { minor: 1_250_000, currency: 'VND' },
        { minor: 19_990, currency: 'KWD' },
        { minor: 500, currency: 'JPY' },
      ])('captures $minor of $currency as they are', async (amount) => {
        const { session } = await checkout({ amount });
        await given.pay(session);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toMatchObject({
          status: 'succeeded',
          captured: amount,
        });
      });

      it('reports a slow payment as processing, then as succeeded', async () => {
        const { session } = await checkout();
        const { end } = await given.paySlowly(session);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'processing' });
        await end();
        expect(await given.gateway.fetchAttempt(session.providerRef)).toMatchObject({ status: 'succeeded' });
      });

      it('reports why a payment was declined', async () => {
        for (const reason of given.declineReasons) {
          const { session } = await checkout();
          await given.decline(session, reason);
          expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'failed', reason });
        }
      });

      it('gives no report of a checkout it does not know', async () => {
        await expect(given.gateway.fetchAttempt('no-such-checkout')).rejects.toMatchObject({
          name: 'AppError',
          code: 'provider_unavailable',
        });
      });
    });

    describe('closeCheckout', () => {
      it('closes an open checkout, and answers the same when asked again', async () => {
        const { session } = await checkout();
        expect(await given.gateway.closeCheckout(session.providerRef)).toEqual({ status: 'closed' });
        expect(await given.gateway.closeCheckout(session.providerRef)).toEqual({ status: 'closed' });
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'closed' });
      });

      it('keeps a customer from paying afterwards', async () => {
        const { session } = await checkout();
        await given.gateway.closeCheckout(session.providerRef);
        await given.pay(session).catch(() => undefined);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'closed' });
      });

      it('leaves a payment that succeeded, or is under way, as it is', async () => {
        expect(await given.gateway.closeCheckout(await paidCheckout())).toMatchObject({
          status: 'succeeded',
        });
        const { session } = await checkout();
        await given.paySlowly(session);
        expect(await given.gateway.closeCheckout(session.providerRef)).toEqual({ status: 'processing' });
      });

      it('ends in one state when a customer pays at the same moment', async () => {
        for (let round = 0; round < 10; round += 1) {
          const { session } = await checkout();
          const [closed] = await Promise.all([
            given.gateway.closeCheckout(session.providerRef),
            given.pay(session).catch(() => undefined),
          ]);
          const after = await given.gateway.fetchAttempt(session.providerRef);
          expect(after.status).toBe(closed.status);
          expect(['closed', 'succeeded']).toContain(after.status);
        }
      });
    });

    describe('an expired checkout', () => {
      it('is closed from the very instant, and cannot be paid', async () => {
        const expiresAt = new Date(given.clock.now().getTime() + 30 * MINUTE_MS);
        const { session } = await checkout({ expiresAt });
        given.clock.advance(30 * MINUTE_MS - 1);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'open' });
        given.clock.advance(1);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'closed' });
        await given.pay(session).catch(() => undefined);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'closed' });
      });
    });

    describe('findAmountProblem', () => {
      it('takes its smallest amount and refuses one less', () => {
        const { minor, currency } = given.smallestAmount;
        expect(given.gateway.findAmountProblem({ minor, currency })).toBeNull();
        expect(given.gateway.findAmountProblem({ minor: minor - 1, currency })).toEqual({
          field: 'amount',
          problem: 'too_small',
          limit: given.smallestAmount,
        });
      });
    });

    describe('refund', () => {
      let refunds = 0;
      const refund = (
        providerRef: string,
        minor: number,
        overrides: { refundId?: string; currency?: string } = {},
      ) => {
        refunds += 1;
        const { refundId = `rfd_contract_${refunds}`, currency = 'USD' } = overrides;
        return given.gateway.refund({ refundId, providerRef, amount: { minor, currency }, reason: null });
      };

      it('gives back in parts up to what was captured, and no more', async () => {
        const providerRef = await paidCheckout();
        expect(await refund(providerRef, 2000)).toEqual({ status: 'succeeded' });
        expect(await refund(providerRef, 3000)).toMatchObject({ status: 'failed' });
        expect(await refund(providerRef, 2999)).toEqual({ status: 'succeeded' });
        expect(await refund(providerRef, 1)).toMatchObject({ status: 'failed' });
      });

      it('gives back once for one refund id, and remembers what it answered', async () => {
        const providerRef = await paidCheckout();
        const asked = { refundId: 'rfd_contract_once' };
        const answers = await Promise.all(Array.from({ length: 10 }, () => refund(providerRef, 1000, asked)));
        expect(answers).toEqual(Array.from({ length: 10 }, () => ({ status: 'succeeded' })));
        expect(await given.gateway.fetchRefund(asked.refundId)).toEqual({ status: 'succeeded' });
        expect(await refund(providerRef, 3999)).toEqual({ status: 'succeeded' });
      });

      it('gives back exactly 4 of 50 refunds of 1000 on 4999 that come at once', async () => {
        const providerRef = await paidCheckout();
        const answers = await Promise.all(Array.from({ length: 50 }, () => refund(providerRef, 1000)));
        expect(answers.filter(({ status }) => status === 'succeeded')).toHaveLength(4);
      });

      it('refuses what was not paid, another currency, nothing and less than nothing', async () => {
        const { session } = await checkout();
        expect(await refund(session.providerRef, 100)).toMatchObject({ status: 'failed' });
        const providerRef = await paidCheckout();
        expect(await refund(providerRef, 100, { currency: 'EUR' })).toMatchObject({ status: 'failed' });
        expect(await refund(providerRef, 0)).toMatchObject({ status: 'failed' });
        expect(await refund(providerRef, -100)).toMatchObject({ status: 'failed' });
      });

      it('gives no report of a refund it does not know', async () => {
        await expect(given.gateway.fetchRefund('no-such-refund')).rejects.toMatchObject({
          code: 'provider_unavailable',
        });
      });
    });

    describe('verifyWebhook', () => {
      async function webhook({ aheadMs = 0 } = {}) {
        const { request, session } = await checkout();
        const signedAt = new Date(given.clock.now().getTime() + aheadMs);
        const { attemptId } = request;
        const signed = given.signWebhook({
          eventId: `evt_of_${attemptId}`,
          checkout: session,
          attemptId,
          signedAt,
        });
        return { attemptId, session, signed };
      }
      const verify = (request: WebhookRequest) => () => given.gateway.verifyWebhook(request);
      const refusedSignature = expect.objectContaining({ name: 'AppError', code: 'signature_invalid' });
      const refusedBody = expect.objectContaining({ name: 'AppError', code: 'body_unreadable' });

      it('answers which attempt a genuine one is about', async () => {
        const { attemptId, session, signed } = await webhook();
        expect(given.gateway.verifyWebhook(signed)).toMatchObject([
          { eventId: `evt_of_${attemptId}`, providerRef: session.providerRef, attemptId },
        ]);
      });

      it('takes one signed 300 s ago or 300 s ahead, and none beyond', async () => {
        for (const aheadMs of [-300_000, 300_000]) {
          const { signed } = await webhook({ aheadMs });
          expect(given.gateway.verifyWebhook(signed)).toHaveLength(1);
        }
        for (const aheadMs of [-301_000, 301_000, -24 * 60 * MINUTE_MS, 24 * 60 * MINUTE_MS]) {
          const { signed } = await webhook({ aheadMs });
          expect(verify(signed)).toThrow(refusedSignature);
        }
      });

      it('refuses a body that was altered by one bit anywhere', async () => {
        const { signed } = await webhook();
        for (let at = 0; at < signed.rawBody.length; at += 7) {
          const rawBody = Uint8Array.from(signed.rawBody, (byte, i) => (i === at ? byte ^ 1 : byte));
          expect(verify({ ...signed, rawBody })).toThrow(refusedSignature);
        }
      });

      it('refuses one without its signature, with an empty or with another one', async () => {
        const { signed } = await webhook();
        const headers = Object.fromEntries(
          Object.entries(signed.headers).map(([header, value = '']) => [
            header,
            value.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === '0' ? '1' : '0')),
          ]),
        );
        expect(verify({ ...signed, headers })).toThrow(refusedSignature);
        expect(verify({ ...signed, headers: {} })).toThrow(refusedSignature);
        const empty = Object.fromEntries(Object.keys(signed.headers).map((header) => [header, '']));
        expect(verify({ ...signed, headers: empty })).toThrow(refusedSignature);
      });

      it.each(['', '{', 'null', '[]', '{}', '"text"', '{"id":7,"type":{}}'])('cannot read %j', (body) => {
        expect(verify(given.signBody(Buffer.from(body)))).toThrow(refusedBody);
      });

      it('cannot read bytes that are no text, or more than 1 MiB of them', () => {
        expect(verify(given.signBody(Uint8Array.of(0x22, 0xff, 0xfe, 0x22)))).toThrow(refusedBody);
        const padded = given.unknownTypeBody.padEnd(1024 * 1024 + 1, ' ');
        expect(verify(given.signBody(Buffer.from(padded)))).toThrow(refusedBody);
      });

      it('answers nothing for an event of a type it does not know', () => {
        const request = given.signBody(Buffer.from(given.unknownTypeBody));
        expect(given.gateway.verifyWebhook(request)).toEqual([]);
      });
    });
  });
}
