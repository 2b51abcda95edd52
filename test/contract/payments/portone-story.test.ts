import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { postForm, SLUG } from '../../support/http-requests.js';
import type { PortoneUnderTest } from './start-portone-gateway.js';
import { type PortoneStory, startPortoneStory } from './start-portone-story.js';

describe('a link that is paid at PortOne', () => {
  let deps: PortoneStory['deps'];
  let given: PortoneUnderTest;
  let services: PortoneStory['services'];
  let url: string;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ deps, given, services, url, close } = await startPortoneStory());
  });
  afterEach(() => close());

  const link = () => deps.links.get('lnk_1');
  async function start(): Promise<string> {
    const pressed = await postForm(`${url}/p/${SLUG}/pay`);
    expect(pressed.status).toBe(303);
    const checkout = new URL(pressed.headers.get('location') ?? '');
    expect(checkout.origin).toBe(given.portone.url);
    return checkout.searchParams.get('ref') ?? '';
  }

  it('is paid once its webhooks came, and leads back to its page', async () => {
    const ref = await start();
    const back = await given.portone.press(ref, 'pay');
    expect(back.location).toMatch(new RegExp(`^http://paylink\\.test/p/${SLUG}/back/att_000001\\?`));
    expect(given.portone.webhooks.statuses).toEqual([200, 200]);
    expect(link()).toMatchObject({
      state: 'paid',
      attempts: [{ provider: 'portone', status: 'succeeded', captured: { minor: 4999, currency: 'USD' } }],
    });
  });

  it('is paid once, whatever the order and number of what is told', async () => {
    const { knobs, webhooks } = given.portone;
    knobs.webhooks = 'hold';
    const ref = await start();
    await given.portone.press(ref, 'fail_6002');
    await given.portone.press(ref, 'slow');
    await given.portone.settle(ref);
    await webhooks.release((held) => [...held.toReversed(), ...held, ...held]);
    await services.runner.catchUp();
    expect(webhooks.statuses).toEqual(webhooks.statuses.map(() => 200));
    expect(link().state).toBe('paid');
    expect(link().history.filter(({ type }) => type === 'payment.succeeded')).toHaveLength(1);
  });

  it('waits for a decision when PortOne took another amount', async () => {
    await given.portone.press(await start(), 'pay_12.5');
    expect(link()).toMatchObject({
      state: 'needs_review',
      attempts: [{ status: 'succeeded', captured: { minor: 1250, currency: 'USD' } }],
    });
  });

  it('is not paid by words that nobody signed, or that PortOne does not repeat', async () => {
    const { portone } = given;
    const ref = await start();
    portone.knobs.webhooks = 'hold';
    await portone.press(ref, 'pay');
    const [payment = {}] = portone.webhooks.told;
    const post = async (body: object) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${url}/webhooks/portone`, { method: 'POST', headers, body: JSON.stringify(body) }))
        .status;
    };
    expect(await post({ ...payment, amount: 1 })).toBe(401);
    expect(await post({ ...payment, signature_hash: undefined })).toBe(401);
    expect(link().state).toBe('open');
    portone.knobs.spell = (status) => (status === 'Success' ? 'Settled?' : status);
    expect(await post(payment)).toBe(200);
    expect(link()).toMatchObject({ state: 'processing', attempts: [{ captured: null }] });
  });

  it('shows what was given back in the dashboard, also when that was told before the payment', async () => {
    const { portone } = given;
    portone.knobs.webhooks = 'hold';
    const ref = await start();
    await portone.press(ref, 'pay');
    await portone.refundElsewhere(ref, 10);
    await portone.webhooks.release((held) => held.toReversed());
    deps.clock.advance(60_000);
    await services.runner.catchUp();
    expect(link()).toMatchObject({
      state: 'partially_refunded',
      refunds: [{ amount: { minor: 1000, currency: 'USD' }, status: 'succeeded' }],
    });
  });
});
