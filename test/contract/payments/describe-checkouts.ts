import { describe, expect, it } from '@jest/globals';
import type { Till } from './till.js';

const TEN = Array.from({ length: 10 }, () => null);

export function describeCheckouts(getTill: () => Till): void {
  describe('startAttempt', () => {
    it('answers where the customer pays, and an open attempt', async () => {
      const { open, given } = getTill();
      const { session } = await open();
      expect(session.checkoutUrl).toMatch(/^https?:\/\/.+/);
      expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'open' });
    });

    it('answers the same checkout to the same attempt, also when asked 10 times at once', async () => {
      const { open, given } = getTill();
      const { request, session } = await open();
      const again = await Promise.all(TEN.map(() => given.gateway.startAttempt(request)));
      expect(again.map(({ providerRef }) => providerRef)).toEqual(TEN.map(() => session.providerRef));
    });

    it('answers one checkout when an attempt is first asked for 10 times at once', async () => {
      const { open, given } = getTill();
      const { request } = await open();
      const fresh = { ...request, attemptId: request.attemptId.replace('JD', 'JE') };
      const sessions = await Promise.all(TEN.map(() => given.gateway.startAttempt(fresh)));
      expect(new Set(sessions.map(({ providerRef }) => providerRef)).size).toBe(1);
    });

    it('answers one checkout when the first answer was lost', async () => {
      const { open, given } = getTill();
      if (given.loseNextAnswer === undefined) return;
      const { request } = await open();
      const fresh = { ...request, attemptId: request.attemptId.replace('JD', 'JF') };
      given.loseNextAnswer();
      // One that asks once more by itself answers now, and the others when they are asked again.
      await Promise.allSettled([given.gateway.startAttempt(fresh)]);
      const again = await given.gateway.startAttempt(fresh);
      expect((await given.gateway.startAttempt(fresh)).providerRef).toBe(again.providerRef);
    });

    it('answers different checkouts to different attempts', async () => {
      const { open } = getTill();
      const first = await open();
      const second = await open();
      expect(first.session.providerRef).not.toBe(second.session.providerRef);
      expect(first.session.checkoutUrl).not.toBe(second.session.checkoutUrl);
    });
  });

  describe('fetchAttempt', () => {
    it('tells of what was paid: how much, how, when, its id and what the provider keeps', async () => {
      const { paid, session } = await getTill().openAndPay();
      expect(paid.captured).toEqual({ minor: 4999, currency: 'USD' });
      expect(paid.method === null || /\S/.test(paid.method.label)).toBe(true);
      expect(paid.method?.last4 ?? '4242').toMatch(/^\d{4}$/);
      expect(paid.paymentRef).toMatch(/^\S+$/);
      expect(paid.paymentRef).not.toBe(session.providerRef);
      expect(Number.isFinite(paid.at.getTime())).toBe(true);
      expect(paid.fee === null || Number.isSafeInteger(paid.fee.minor)).toBe(true);
    });

    it('tells the same of it whenever it is asked', async () => {
      const { given, openAndPay } = getTill();
      const { paid, session } = await openAndPay();
      const again = await Promise.all(TEN.map(() => given.gateway.fetchAttempt(session.providerRef)));
      expect(again).toEqual(TEN.map(() => paid));
    });

    it('tells exactly the amounts that were asked for, whatever their decimals', async () => {
      const { given, openAndPay } = getTill();
      for (const amount of given.amounts) {
        expect((await openAndPay({ amount })).paid.captured).toEqual(amount);
      }
    });

    it('tells of a slow payment that it is processing, then that it succeeded', async () => {
      const { given, open } = getTill();
      if (given.slow === undefined) return;
      const { session } = await open();
      await given.slow.pay(session);
      expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'processing' });
      await given.slow.settle(session);
      expect(await given.gateway.fetchAttempt(session.providerRef)).toMatchObject({ status: 'succeeded' });
    });

    it('tells why a payment was declined', async () => {
      const { given, open } = getTill();
      const { decline } = given;
      for (const reason of decline?.reasons ?? []) {
        const { session } = await open();
        await decline?.by(session, reason);
        expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual(
          decline?.leavesOpen === true ? { status: 'open', declined: reason } : { status: 'failed', reason },
        );
      }
    });

    it('guesses nothing of a checkout that it does not know', async () => {
      await expect(getTill().given.gateway.fetchAttempt('no-such-checkout')).rejects.toMatchObject({
        name: 'AppError',
        code: expect.stringMatching(/^provider_(unavailable|refused)$/),
      });
    });
  });

  describe('closeAttempt', () => {
    it('closes an open checkout, and answers the same when asked again', async () => {
      const { given, open } = getTill();
      const { providerRef } = (await open()).session;
      expect(await given.gateway.closeAttempt(providerRef)).toEqual({ status: 'closed' });
      expect(await given.gateway.closeAttempt(providerRef)).toEqual({ status: 'closed' });
      expect(await given.gateway.fetchAttempt(providerRef)).toEqual({ status: 'closed' });
    });

    it('keeps everybody from paying afterwards', async () => {
      const { given, open } = getTill();
      const { session } = await open();
      await given.gateway.closeAttempt(session.providerRef);
      await given.pay(session).catch(() => undefined);
      expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'closed' });
    });

    it('tells of the money instead where it was paid already', async () => {
      const { given, openAndPay } = getTill();
      const { session, paid } = await openAndPay();
      expect(await given.gateway.closeAttempt(session.providerRef)).toEqual(paid);
    });

    it('leaves a payment that is under way as it is', async () => {
      const { given, open } = getTill();
      if (given.slow === undefined) return;
      const { session } = await open();
      await given.slow.pay(session);
      expect(await given.gateway.closeAttempt(session.providerRef)).toEqual({ status: 'processing' });
    });

    it('ends in one state when a customer pays at the same moment', async () => {
      const { given, open } = getTill();
      for (const _round of TEN) {
        const { session } = await open();
        const [closed] = await Promise.all([
          given.gateway.closeAttempt(session.providerRef),
          given.pay(session).catch(() => undefined),
        ]);
        const after = await given.gateway.fetchAttempt(session.providerRef);
        expect(after.status).toBe(closed.status);
        expect(['closed', 'succeeded']).toContain(after.status);
      }
    });
  });

  describe('a checkout whose time is over', () => {
    it('is closed, and cannot be paid', async () => {
      const { given, open } = getTill();
      if (given.letExpire === undefined) return;
      const { session } = await open();
      await given.letExpire(session);
      expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'closed' });
      await given.pay(session).catch(() => undefined);
      expect(await given.gateway.fetchAttempt(session.providerRef)).toEqual({ status: 'closed' });
    });
  });

  describe('findAmountProblem', () => {
    it('takes its smallest amount and refuses one less', () => {
      const { gateway, smallestAmount } = getTill().given;
      if (smallestAmount === null) return;
      const { minor, currency } = smallestAmount;
      expect(gateway.findAmountProblem({ minor, currency })).toBeNull();
      expect(gateway.findAmountProblem({ minor: minor - 1, currency })).toEqual({
        field: 'amount',
        problem: 'too_small',
        limit: smallestAmount,
      });
    });
  });
}
