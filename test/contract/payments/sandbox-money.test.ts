import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CheckoutRequest } from '../../../src/ports/payment-gateway.js';
import { findButtons, postForm, pressButton } from './press-button.js';
import { type SandboxTill, startSandboxTill } from './start-sandbox-till.js';

const MINUTE_MS = 60_000;
const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('money at the sandbox bank', () => {
  let bank: SandboxTill;

  beforeEach(async () => {
    bank = await startSandboxTill();
  });
  afterEach(() => bank.running.stop());

  const open = (overrides: Partial<CheckoutRequest> = {}) => bank.open(overrides);
  const inMinutes = (minutes: number) => new Date(bank.running.clock.now().getTime() + minutes * MINUTE_MS);
  const status = async (providerRef: string) => (await bank.gateway.fetchAttempt(providerRef)).status;

  describe('that comes too late', () => {
    it('is taken 6 s after the request expired, and told of then', async () => {
      const expiresAt = inMinutes(30);
      const { session } = await open({ expiresAt });
      await pressButton(session.checkoutUrl, 'Take it too late');
      expect(await status(session.providerRef)).toBe('open');
      expect(bank.toldTypes()).toEqual([]);
      await bank.letPass(30 * MINUTE_MS);
      expect(await status(session.providerRef)).toBe('closed');
      await bank.letPass(6_000);
      expect(await bank.gateway.fetchAttempt(session.providerRef)).toMatchObject({
        status: 'succeeded',
        captured: usd(4999),
        at: new Date(expiresAt.getTime() + 6_000),
      });
      expect(bank.toldTypes()).toEqual(['checkout.succeeded']);
    });

    it('is taken 6 s after the request was cancelled, however often it is closed', async () => {
      const { session } = await open({ expiresAt: inMinutes(3 * 24 * 60) });
      await pressButton(session.checkoutUrl, 'Take it too late');
      expect(await bank.gateway.closeAttempt(session.providerRef)).toEqual({ status: 'closed' });
      await bank.letPass(5_000);
      expect(await bank.gateway.closeAttempt(session.providerRef)).toEqual({ status: 'closed' });
      expect(bank.toldTypes()).toEqual([]);
      await bank.letPass(1_000);
      expect(await status(session.providerRef)).toBe('succeeded');
      expect(bank.toldTypes()).toEqual(['checkout.succeeded']);
      await bank.letPass(10 * 24 * 60 * MINUTE_MS);
      expect(bank.toldTypes()).toEqual(['checkout.succeeded']);
    });

    it('waits while nothing ends the request, also for days', async () => {
      const { session } = await open();
      await pressButton(session.checkoutUrl, 'Take it too late');
      await bank.letPass(10 * 24 * 60 * MINUTE_MS);
      expect(await status(session.providerRef)).toBe('open');
      await bank.gateway.closeAttempt(session.providerRef);
      await bank.letPass(6_000);
      expect(await status(session.providerRef)).toBe('succeeded');
    });
  });

  describe('that is declined and taken after all', () => {
    it('is taken 6 s after the request was paid another way', async () => {
      const first = await open();
      await pressButton(first.session.checkoutUrl, 'Decline, then take it after all');
      const second = await open();
      await pressButton(second.session.checkoutUrl, 'Pay 49.99 USD');
      expect(await status(first.session.providerRef)).toBe('failed');
      await bank.letPass(6_000);
      expect(await status(first.session.providerRef)).toBe('succeeded');
      expect(bank.toldTypes()).toEqual(['checkout.failed', 'checkout.succeeded', 'checkout.succeeded']);
    });

    it('is left alone when another request is paid, or this one is declined again', async () => {
      const first = await open();
      await pressButton(first.session.checkoutUrl, 'Decline, then take it after all');
      const other = await open({ payUrl: 'http://pay.example.test/p/another-slug' });
      await pressButton(other.session.checkoutUrl, 'Pay 49.99 USD');
      const again = await open();
      await pressButton(again.session.checkoutUrl, 'Decline: card expired');
      await bank.letPass(24 * 60 * MINUTE_MS);
      expect(await status(first.session.providerRef)).toBe('failed');
    });
  });

  describe('that goes back', () => {
    it('stays pending for 6 s when the reason begins with "slow", and holds what it gives back', async () => {
      const payment = await bank.openAndPay();
      const slow = bank.buildRefund(payment, usd(4000), { reason: 'Slow: the customer changed their mind' });
      expect(await bank.gateway.refund(slow)).toMatchObject({ status: 'pending' });
      expect(await bank.gateway.refund(bank.buildRefund(payment, usd(4000)))).toMatchObject({
        status: 'failed',
      });
      await bank.letPass(6_000);
      expect(await bank.gateway.fetchRefund({ ...slow, refundRef: null })).toMatchObject({
        status: 'succeeded',
      });
      expect(bank.toldTypes()).toEqual(['checkout.succeeded', 'refund.updated']);
    });

    it('fails after 6 s when the reason begins with "fail", and can be given back again', async () => {
      const payment = await bank.openAndPay();
      const failing = bank.buildRefund(payment, usd(4999), { reason: 'fail please' });
      expect(await bank.gateway.refund(failing)).toMatchObject({ status: 'pending' });
      await bank.letPass(6_000);
      const handle = { ...failing, refundRef: null };
      expect(await bank.gateway.fetchRefund(handle)).toMatchObject({
        status: 'failed',
        reason: 'account_closed',
      });
      expect(bank.toldTypes()).toEqual(['checkout.succeeded', 'refund.updated']);
      expect(await bank.gateway.refund(bank.buildRefund(payment, usd(4999)))).toMatchObject({
        status: 'succeeded',
      });
    });

    it('goes back exactly 4 times of 50 at once of 1000 on 4999', async () => {
      const payment = await bank.openAndPay();
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => bank.gateway.refund(bank.buildRefund(payment, usd(1000)))),
      );
      expect(answers.filter((answer) => answer.status === 'succeeded')).toHaveLength(4);
    });

    it('is refused in another currency, as nothing and as less than nothing', async () => {
      const payment = await bank.openAndPay();
      for (const amount of [{ minor: 100, currency: 'EUR' }, usd(0), usd(-100)]) {
        const request = bank.buildRefund(payment, amount);
        expect(await bank.gateway.refund(request)).toMatchObject({
          status: 'failed',
          reason: 'not_refundable',
        });
        expect(await bank.gateway.listRefunds(request)).toEqual([]);
      }
    });
  });

  describe('that is disputed', () => {
    const dispute = async () => {
      const payment = await bank.openAndPay();
      await pressButton(payment.session.checkoutUrl, 'Dispute this payment');
      return { ...payment, url: payment.session.checkoutUrl };
    };
    const labels = async (url: string) =>
      findButtons(await (await fetch(url)).text()).map(({ label }) => label);

    it('cannot be given back meanwhile, and can when the merchant won', async () => {
      const payment = await dispute();
      expect(await bank.gateway.refund(bank.buildRefund(payment, usd(1)))).toMatchObject({
        status: 'failed',
      });
      expect(await labels(payment.url)).toEqual(['Decide for the merchant', 'Decide for the customer']);
      await pressButton(payment.url, 'Decide for the merchant');
      expect(await bank.gateway.refund(bank.buildRefund(payment, usd(1)))).toMatchObject({
        status: 'succeeded',
      });
      expect(await labels(payment.url)).toEqual(['Refund 49.98 USD at the bank']);
    });

    it('is gone when the customer won', async () => {
      const payment = await dispute();
      await pressButton(payment.url, 'Decide for the customer');
      expect(await bank.gateway.refund(bank.buildRefund(payment, usd(1)))).toMatchObject({
        status: 'failed',
      });
      expect(await labels(payment.url)).toEqual([]);
      expect(bank.toldTypes()).toEqual(['checkout.succeeded', 'dispute.opened', 'dispute.closed']);
    });

    it('is decided once, whoever presses what at the same time', async () => {
      const { url } = await dispute();
      const answers = await Promise.all(
        ['dispute_won', 'dispute_lost', 'dispute_won', 'dispute'].map((outcome) =>
          postForm(url, { outcome }),
        ),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409, 409, 409]);
    });

    it('shows what the merchant sent, as text', async () => {
      const { url } = await dispute();
      expect(await (await fetch(url)).text()).toContain('The merchant has sent nothing yet.');
      const [told] = bank.told().filter((event) => event.kind === 'dispute');
      const text = 'She took <part>.';
      const evidence = { text, customerName: null, customerEmail: null, productDescription: null };
      await bank.gateway.sendEvidence(told?.disputeRef ?? '', evidence);
      expect(await (await fetch(url)).text()).toContain('<bdi>She took &lt;part>.</bdi>');
      await expect(
        bank.gateway.sendEvidence(told?.disputeRef ?? '', { ...evidence, text: 'Something else' }),
      ).rejects.toMatchObject({ code: 'provider_refused', details: { reason: 'evidence_not_taken' } });
    });
  });

  it('is listed by what changed, oldest first, without what is still to come', async () => {
    const since = bank.running.clock.now();
    const payment = await bank.openAndPay();
    await bank.letPass(1_000);
    await bank.gateway.refund(bank.buildRefund(payment, usd(100)));
    await bank.letPass(1_000);
    const slow = await open();
    await pressButton(slow.session.checkoutUrl, 'Slow payment');
    const listed = [];
    for await (const { event, at } of bank.gateway.listChanges(since)) listed.push([event.type, Number(at)]);
    const begun = since.getTime();
    expect(listed).toEqual([
      ['checkout.succeeded', begun],
      ['refund.updated', begun + 1_000],
      ['checkout.processing', begun + 2_000],
    ]);
    const after = [];
    for await (const { event } of bank.gateway.listChanges(new Date(begun + 1_500))) after.push(event.type);
    expect(after).toEqual(['checkout.processing']);
  });

  it('is paid out two days later, each currency by itself, with all that makes it up', async () => {
    const first = await bank.openAndPay();
    await bank.gateway.refund(bank.buildRefund(first, usd(1000)));
    await bank.openAndPay({ amount: { minor: 1_250_000, currency: 'VND' } });
    const won = await bank.openAndPay();
    await pressButton(won.session.checkoutUrl, 'Dispute this payment');
    await bank.letPass(24 * 60 * MINUTE_MS);
    await pressButton(won.session.checkoutUrl, 'Decide for the merchant');
    const list = async () => {
      const span = { from: new Date('2026-11-20T00:00:00Z'), until: new Date('2026-12-20T00:00:00Z') };
      const found = [];
      for await (const { ref, amount, status, lines } of bank.gateway.listPayouts(span)) {
        found.push([
          ref,
          status,
          amount.minor,
          lines.map(({ kind, amountMinor, feeMinor }) => [kind, amountMinor, feeMinor]),
        ]);
      }
      return found;
    };
    const ofSunday = [
      [
        'sbo_2026-11-22_USD',
        'under_way',
        4999 - 145 - 1000 + 4999 - 145 - 4999 - 1500,
        [
          ['payment', 4999, 145],
          ['refund', -1000, 0],
          ['payment', 4999, 145],
          ['dispute', -4999, 1500],
        ],
      ],
      ['sbo_2026-11-22_VND', 'under_way', 1_213_750, [['payment', 1_250_000, 36_250]]],
    ];
    expect(await list()).toEqual(ofSunday);
    await bank.letPass(24 * 60 * MINUTE_MS);
    expect(await list()).toEqual([
      ...ofSunday.map(([ref, , ...rest]) => [ref, 'paid', ...rest]),
      ['sbo_2026-11-23_USD', 'under_way', 4999, [['dispute', 4999, 0]]],
    ]);
  });
});
