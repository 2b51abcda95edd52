import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { postForm, pressButton } from './press-button.js';
import { type RunningSandbox, startSandbox } from './start-sandbox.js';

describe("the sandbox's webhooks", () => {
  let running: RunningSandbox;
  let attempts = 0;

  beforeEach(async () => {
    running = await startSandbox();
  });
  afterEach(() => running.stop());

  async function open() {
    attempts += 1;
    const attemptId = `att_webhook_${attempts}`;
    const { providerRef, checkoutUrl } = await running.sandbox.gateway.startAttempt(
      buildCheckoutRequest(attemptId),
    );
    return { attemptId, providerRef, url: checkoutUrl };
  }
  const bodies = () =>
    running.received.map(({ rawBody }): unknown => JSON.parse(Buffer.from(rawBody).toString('utf8')));
  const ids = () => bodies().map((body) => (body as { id: string }).id);
  const types = () => bodies().map((body) => (body as { type: string }).type);

  async function sweepAfter(ms: number): Promise<number> {
    running.clock.advance(ms);
    await running.sweep();
    return running.received.length;
  }

  it('arrive before the customer is sent back, signed so that the gateway takes them', async () => {
    const { attemptId, providerRef, url } = await open();
    const response = await pressButton(url, 'Pay 49.99 USD');
    expect(response.status).toBe(303);
    expect(bodies()).toEqual([
      {
        id: expect.stringMatching(/^evt_/),
        type: 'checkout.succeeded',
        created: 1795341600,
        session: providerRef,
        attempt: attemptId,
      },
    ]);
    const events = running.received.flatMap((request) => running.sandbox.gateway.verifyWebhook(request));
    const eventId = ids()[0];
    expect(events).toEqual([
      { kind: 'attempt', eventId, type: 'checkout.succeeded', providerRef, attemptId },
    ]);
  });

  it('say that a payment failed', async () => {
    await pressButton((await open()).url, 'Decline: not enough funds');
    expect(types()).toEqual(['checkout.failed']);
  });

  it('tell of a slow payment at once, and of its end when it is due, once each', async () => {
    await pressButton((await open()).url, 'Slow payment');
    await pressButton((await open()).url, 'Slow payment that fails');
    expect(types()).toEqual(['checkout.processing', 'checkout.processing']);
    expect(await sweepAfter(5_999)).toBe(2);
    expect(await sweepAfter(1)).toBe(4);
    expect(types().slice(2).sort()).toEqual(['checkout.failed', 'checkout.succeeded']);
    expect(await sweepAfter(3_600_000)).toBe(4);
    expect(new Set(ids()).size).toBe(4);
  });

  it.each([500, 401, 404, 302])(
    'are sent again when the answer is %i, after 1 s, 2 s, 4 s',
    async (status) => {
      running.answerWebhooksWith(status);
      expect((await pressButton((await open()).url, 'Pay 49.99 USD')).status).toBe(303);
      expect(running.received).toHaveLength(1);
      for (const [waitMs, before, after] of [
        [1_000, 1, 2],
        [2_000, 2, 3],
        [4_000, 3, 4],
      ] as const) {
        expect(await sweepAfter(waitMs - 1)).toBe(before);
        expect(await sweepAfter(1)).toBe(after);
      }
      running.answerWebhooksWith(204);
      expect(await sweepAfter(8_000)).toBe(5);
      expect(await sweepAfter(86_400_000)).toBe(5);
      expect(new Set(ids()).size).toBe(1);
    },
  );

  it('carry the time of each try in their signature', async () => {
    running.answerWebhooksWith(500);
    await pressButton((await open()).url, 'Pay 49.99 USD');
    await sweepAfter(1_000);
    const times = running.received.map(({ headers }) => headers['x-sandbox-signature']?.slice(0, 12));
    expect(times).toEqual(['t=1795341600', 't=1795341601']);
  });

  it('do not keep the customer waiting for a receiver that is silent', async () => {
    running.answerWebhooksWith('silence');
    running.loseAllPatience();
    const response = await pressButton((await open()).url, 'Pay 49.99 USD');
    expect(response.status).toBe(303);
  });

  it('survive a restart in the middle of a delivery', async () => {
    running.answerWebhooksWith('silence');
    running.loseAllPatience();
    const { providerRef, url } = await open();
    await pressButton(url, 'Slow payment');
    const restarted = await running.restart();
    running.answerWebhooksWith(204);
    expect(await restarted.gateway.fetchAttempt(providerRef)).toEqual({ status: 'processing' });
    await sweepAfter(6_000);
    expect(await restarted.gateway.fetchAttempt(providerRef)).toMatchObject({ status: 'succeeded' });
    expect(new Set(types())).toEqual(new Set(['checkout.processing', 'checkout.succeeded']));
    const delivered = running.received.length;
    expect(await sweepAfter(86_400_000)).toBe(delivered);
  });

  it('are sent again at once after a restart on a store that nobody else uses, and none before its time', async () => {
    running.answerWebhooksWith(500);
    await pressButton((await open()).url, 'Pay 49.99 USD');
    await pressButton((await open()).url, 'Slow payment');
    const before = running.received.length;
    running.answerWebhooksWith(204);
    await running.restart({ isAlone: true });
    await running.sweep();
    expect(types().slice(before).sort()).toEqual(['checkout.processing', 'checkout.succeeded']);
    await running.sweep();
    expect(running.received).toHaveLength(before + 2);
  });

  it('are claimed by one sweeper when several sweep at once', async () => {
    for (let i = 0; i < 10; i += 1) await pressButton((await open()).url, 'Slow payment');
    running.clock.advance(6_000);
    await Promise.all(Array.from({ length: 8 }, () => running.sweep()));
    expect(running.received).toHaveLength(20);
    expect(new Set(ids()).size).toBe(20);
  });

  it('are given up after three days, aloud', async () => {
    running.answerWebhooksWith(500);
    await postForm((await open()).url, { outcome: 'pay' });
    expect(await sweepAfter(3 * 86_400_000 + 1)).toBe(2);
    expect(await sweepAfter(86_400_000)).toBe(2);
    expect(running.logged).toContainEqual({
      level: 'error',
      fields: { eventId: ids()[0] },
      message: 'sandbox webhook given up',
    });
  });
});
