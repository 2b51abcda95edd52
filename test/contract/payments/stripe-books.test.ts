import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkStripeAccount } from '../../../src/adapters/payments/stripe/check-stripe-account.js';
import { UNSAID_STANDING } from '../../../src/domain/payment/gateway-standing.js';
import { collect } from '../../support/collect.js';
import { START } from '../../support/fake-clock.js';
import { STRIPE_KEY } from '../../support/stripe/start-stripe.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { type StripeUnderTest, startStripeWithGateway } from './start-stripe-under-test.js';

const DAY_MS = 86_400_000;

describe('the books of Stripe', () => {
  let running: StripeUnderTest;
  let attempts = 0;

  beforeEach(async () => {
    running = await startStripeWithGateway();
    attempts = 0;
  });
  afterEach(() => running.stop());

  async function pay(currency = 'USD'): Promise<{ session: string; intent: string }> {
    attempts += 1;
    const amount = { minor: 5000, currency };
    const request = buildCheckoutRequest(`att_books_${attempts}`, { amount });
    const { providerRef: session } = await running.gateway.startAttempt(request);
    running.stripe.payByCard(session);
    return { session, intent: running.stripe.books.sessions.get(session)?.payment_intent ?? '' };
  }
  const tellNoise = (count: number) => {
    const { sessions } = running.stripe.books;
    for (let i = 0; i < count; i += 1) {
      const id = running.stripe.books.nextId('evt');
      const object = { id: [...sessions.keys()][0], metadata: { attemptId: `att_${i}` } };
      running.stripe.books.events.set(id, {
        ...{ id, object: 'event', api_version: '2026-10-28.endive', livemode: false, pending_webhooks: 0 },
        ...{ created: running.stripe.books.seconds(), type: 'checkout.session.expired', data: { object } },
      });
    }
  };
  const list = async (since = START) => collect(running.gateway.listChanges(since));

  describe('listChanges', () => {
    it('tells what webhooks would have told, oldest first, and nothing else', async () => {
      const { session, intent } = await pay();
      running.clock.advance(60_000);
      running.stripe.refundInDashboard(session, 1000);
      const dispute = running.stripe.openDispute(session);
      running.stripe.payOut('usd');
      const changes = await list();
      const brief = changes.map(({ event: { kind, type, providerRef } }) => [kind, type, providerRef]);
      expect(brief).toEqual([
        ['attempt', 'payment_intent.succeeded', intent],
        ['attempt', 'checkout.session.completed', session],
        ['refund', 'refund.created', intent],
        ['refund', 'charge.refunded', intent],
        ['dispute', 'charge.dispute.created', intent],
        ['dispute', 'charge.dispute.funds_withdrawn', intent],
      ]);
      expect(changes[1]).toEqual({
        at: START,
        event: {
          ...{ kind: 'attempt', eventId: expect.stringMatching(/^evt_/), type: 'checkout.session.completed' },
          ...{ providerRef: session, attemptId: 'att_books_1' },
        },
      });
      expect(changes[4]?.event).toMatchObject({ disputeRef: dispute });
      expect(changes[4]?.at).toEqual(new Date(START.getTime() + 60_000));
    });

    it('tells nothing from before, and what came in that very second', async () => {
      await pay();
      running.clock.advance(60_000);
      const { session } = await pay();
      const since = await list(new Date(START.getTime() + 60_000));
      expect(since.map(({ event }) => event.providerRef)).toContain(session);
      expect(since).toHaveLength(2);
      expect(await list(new Date(START.getTime() + 61_000))).toEqual([]);
    });

    it('tells thousands in their order, each once, and holds a part of them at a time', async () => {
      await pay();
      for (let hour = 0; hour < 5; hour += 1) {
        running.clock.advance(3_600_000);
        tellNoise(700);
      }
      const changes = await list();
      expect(changes).toHaveLength(3_502);
      expect(new Set(changes.map(({ event }) => event.eventId)).size).toBe(3_502);
      const times = changes.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });

    it('tells thousands of one second all the same', async () => {
      await pay();
      tellNoise(1_500);
      expect(await list()).toHaveLength(1_502);
    });

    it('goes on past one that cannot be read, and says so', async () => {
      await pay();
      const broken = running.stripe.books.nextId('evt');
      running.stripe.books.events.set(broken, {
        ...{
          id: broken,
          object: 'event',
          api_version: '2026-10-28.endive',
          livemode: false,
          pending_webhooks: 0,
        },
        ...{ created: running.stripe.books.seconds(), type: 'charge.refunded', data: { object: {} } },
      });
      expect(await list()).toHaveLength(2);
      expect(running.lines).toEqual([
        {
          level: 'warn',
          fields: { provider: 'stripe', eventId: broken },
          message: 'an event of the provider cannot be read',
        },
      ]);
    });

    it('is asked for anew after Stripe failed', async () => {
      await pay();
      running.stripe.plant({ kind: 'rate_limited' });
      await expect(list()).rejects.toMatchObject({ code: 'provider_unavailable' });
      expect(await list()).toHaveLength(2);
    });
  });

  describe('listPayouts', () => {
    const all = { from: START, until: new Date(START.getTime() + 30 * DAY_MS) };
    const listAll = async (span = all) => collect(running.gateway.listPayouts(span));

    it('tells each with the payments, refunds and disputes that it is made of', async () => {
      const first = await pay();
      const second = await pay();
      running.stripe.refundInDashboard(first.session, 1000);
      running.stripe.openDispute(second.session);
      const { id } = running.stripe.payOut('usd');
      const [payout, ...others] = await listAll();
      expect(others).toEqual([]);
      expect(payout).toMatchObject({
        ref: id,
        amount: { minor: 2_150, currency: 'USD' },
        status: 'under_way',
        arrivesAt: new Date(START.getTime() + 2 * DAY_MS),
      });
      const lines = payout?.lines.map(({ kind, paymentRef, amountMinor, feeMinor }) => [
        ...[kind, paymentRef, amountMinor, feeMinor],
      ]);
      expect(lines?.toReversed()).toEqual([
        ['payment', first.intent, 5000, 175],
        ['payment', second.intent, 5000, 175],
        ['refund', first.intent, -1000, 0],
        ['dispute', second.intent, -5000, 1500],
      ]);
    });

    it('adds up: the lines less their fees are what reached the bank', async () => {
      for (let i = 0; i < 120; i += 1) await pay();
      running.stripe.payOut('usd');
      const [payout] = await listAll();
      expect(payout?.lines).toHaveLength(120);
      const sum = payout?.lines.reduce(
        (total, { amountMinor, feeMinor }) => total + amountMinor - feeMinor,
        0,
      );
      expect(sum).toBe(payout?.amount.minor);
    });

    it('says which arrived, in its own currency, and lists none outside the span', async () => {
      await pay('VND');
      const { id } = running.stripe.payOut('vnd');
      running.stripe.arrive(id);
      expect(await listAll()).toMatchObject([
        { ref: id, status: 'paid', amount: { minor: 4_825, currency: 'VND' } },
      ]);
      expect(await listAll({ from: START, until: new Date(START.getTime() + 2 * DAY_MS) })).toEqual([]);
    });

    it('lists one that was made by hand without lines: Stripe has none for it', async () => {
      await pay();
      running.stripe.payOut('usd', false);
      expect(await listAll()).toMatchObject([{ lines: [] }]);
    });
  });
});

describe('checkStripeAccount', () => {
  let running: StripeUnderTest;

  beforeEach(async () => {
    running = await startStripeWithGateway();
  });
  afterEach(() => running.stop());

  const check = (secretKey: string) =>
    checkStripeAccount({ secretKey, apiUrl: running.stripe.url, timeoutMs: 30_000 });

  it('says whose account it is, whether it may take payments, and whether they are real', async () => {
    expect(await check(STRIPE_KEY)).toEqual({
      accountRef: 'acct_1PaylinkStandIn',
      displayName: 'Lotus Valley School',
      standing: UNSAID_STANDING,
      mode: 'test',
      currency: 'USD',
    });
    running.stripe.settings.chargesEnabled = false;
    running.stripe.acceptKeys('rk_live_1');
    expect(await check('rk_live_1')).toMatchObject({ standing: { charges: false }, mode: 'live' });
  });

  it('says what Stripe asks for, until when, and why it stopped something', async () => {
    Object.assign(running.stripe.settings, {
      ...{ chargesEnabled: false, payoutsEnabled: false },
      requirements: {
        ...{ currently_due: ['external_account'], past_due: ['individual.id_number'] },
        ...{ current_deadline: 1_798_761_600, disabled_reason: 'requirements.past_due' },
        errors: [{ code: 'invalid_value_other', reason: 'The number is not known.', requirement: 'x' }],
      },
    });
    expect((await check(STRIPE_KEY)).standing).toEqual({
      ...{ charges: false, payouts: false, due: ['external_account'], pastDue: ['individual.id_number'] },
      ...{ deadline: new Date('2027-01-01T00:00:00Z'), reason: 'requirements.past_due' },
      errors: ['The number is not known.'],
    });
  });

  it('reads an account whose requirements have another shape', async () => {
    running.stripe.settings.requirements = { currently_due: 'a word' };
    expect((await check(STRIPE_KEY)).standing).toEqual(UNSAID_STANDING);
  });

  it('changes nothing at Stripe', async () => {
    await check(STRIPE_KEY);
    expect(running.stripe.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/account']);
  });

  it.each(['sk_test_wrong', 'sk_live_wrong'])('says that %s is no key of this world', async (key) => {
    await expect(check(key)).rejects.toMatchObject({
      code: 'gateway_misconfigured',
      details: { provider: 'stripe', problem: 'key_refused' },
    });
  });

  it.each(['', 'pk_test_1', 'whsec_1', 'sk_test_', 'sk_test_1\nX: y', 'sk-test-1'])(
    'asks nobody about %j, which is no secret key',
    async (key) => {
      await expect(check(key)).rejects.toMatchObject({ code: 'gateway_misconfigured' });
      expect(running.stripe.calls).toEqual([]);
    },
  );
});
