import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import type { AttemptReport } from '../../../src/ports/payment-gateway.js';
import type { ProviderNews } from '../../../src/service/record-provider-event.js';
import { buildTestAttempt, buildTestLink } from '../../support/build-test-link.js';
import { createFakeWorld } from '../../support/fake-world.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
const PAID: AttemptReport = {
  status: 'succeeded',
  captured: USD(4999),
  method: { label: 'Visa ending 4242', last4: '4242' },
};

function setUp(report: AttemptReport = PAID, change: Partial<Link> = {}) {
  const world = createFakeWorld({ links: [buildTestLink({ attempts: [buildTestAttempt()], ...change })] });
  world.gateway.report('ref_att_1', report);
  return world;
}

const news = (providerRef: string, attemptId: string | null = null): ProviderNews => ({
  provider: 'sandbox',
  event: { providerRef, attemptId },
  source: 'gateway',
});

describe('recordProviderEvent', () => {
  it('pays the link with what the provider says, not with what the event says', async () => {
    const { services, links } = setUp();
    await services.recordProviderEvent(news('ref_att_1'));
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid', attempts: [{ captured: USD(4999) }] });
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({
      type: 'payment.succeeded',
      source: 'gateway',
      actor: { kind: 'gateway', provider: 'sandbox' },
      method: { label: 'Visa ending 4242' },
    });
  });

  it('tells once what is reported twenty times at once', async () => {
    const { services, links } = setUp();
    await Promise.all(Array.from({ length: 20 }, () => services.recordProviderEvent(news('ref_att_1'))));
    expect(links.get('lnk_1').history.map(({ type }) => type)).toEqual(['link.created', 'payment.succeeded']);
  });

  it('asks a person when the amount is another', async () => {
    const { services, links } = setUp({ ...PAID, captured: USD(499) });
    await services.recordProviderEvent(news('ref_att_1'));
    expect(links.get('lnk_1')).toMatchObject({ state: 'needs_review', exception: 'mismatch' });
  });

  it('says that the news was found by asking, when it was', async () => {
    const { services, links } = setUp();
    await services.recordProviderEvent({ ...news('ref_att_1'), source: 'reconciliation' });
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({ source: 'reconciliation' });
  });

  it('changes nothing for a checkout that is still open', async () => {
    const { services, links } = setUp({ status: 'open' });
    await services.recordProviderEvent(news('ref_att_1'));
    expect(links.get('lnk_1').version).toBe(1);
  });

  it.each([
    { name: 'a checkout of nobody', event: news('ref_unknown') },
    { name: 'an attempt of nobody', event: news('ref_unknown', 'att_unknown') },
    {
      name: "another provider's checkout of the same id",
      event: { ...news('ref_att_1'), provider: 'stripe' },
    },
    {
      name: "another provider's event on our attempt",
      event: { ...news('ref_x', 'att_1'), provider: 'stripe' },
    },
  ])('answers null for $name', async ({ event }) => {
    const { services, links } = setUp();
    expect(await services.recordProviderEvent(event)).toBeNull();
    expect(links.get('lnk_1').state).toBe('open');
  });

  it("finds an attempt by our own id when the provider's was never stored, and keeps it", async () => {
    const attempt = buildTestAttempt({ providerRef: null, checkoutUrl: null });
    const { services, links } = setUp(PAID, { attempts: [attempt] });
    await services.recordProviderEvent(news('ref_att_1', 'att_1'));
    expect(links.get('lnk_1')).toMatchObject({
      state: 'paid',
      attempts: [{ status: 'succeeded', providerRef: 'ref_att_1' }],
    });
  });
});

describe('receiveProviderEvent and processProviderInbox', () => {
  const webhook = (body: string, now: Date) => ({
    rawBody: new TextEncoder().encode(body),
    headers: {},
    now,
  });
  const event = { eventId: 'pev_1', type: 'paid', providerRef: 'ref_att_1', attemptId: null };

  function setUpInbox(report: AttemptReport = PAID) {
    const world = setUp(report);
    world.gateway.webhooks.set('paid', event);
    world.gateway.webhooks.set('nothing', null);
    const receive = (body: string, provider = 'sandbox') =>
      world.services.receiveProviderEvent(provider, webhook(body, world.clock.now()));
    return { ...world, receive };
  }

  it('stores a verified event once', async () => {
    const { receive, inbox } = setUpInbox();
    expect(await receive('paid')).toBe('stored');
    expect(await receive('paid')).toBe('duplicate');
    expect(inbox.pending()).toHaveLength(1);
  });

  it('ignores what says nothing, and refuses what is not signed', async () => {
    const { receive, inbox } = setUpInbox();
    expect(await receive('nothing')).toBe('ignored');
    await expect(receive('forged')).rejects.toMatchObject({ code: 'signature_invalid' });
    await expect(receive('paid', 'nobody')).rejects.toMatchObject({ code: 'provider_unknown' });
    expect(inbox.pending()).toEqual([]);
  });

  it('records a stored event and is done with it', async () => {
    const { receive, services, links, inbox } = setUpInbox();
    await receive('paid');
    await services.processProviderInbox();
    expect(links.get('lnk_1').state).toBe('paid');
    expect(inbox.pending()).toEqual([]);
  });

  it('tries an event again that could not be recorded, later each time, and wakes up for it', async () => {
    const { receive, services, gateway, links, inbox, clock, kicked, lines } = setUpInbox();
    const fail = async () => {
      throw new Error('no answer');
    };
    await receive('paid');
    gateway.interrupt.fetchAttempt = fail;
    await services.processProviderInbox();
    expect(inbox.pending()).toMatchObject([{ failures: 1 }]);
    expect(kicked.at(-1)).toEqual({ job: 'relay-events', afterMs: 1000 });
    expect(lines).toMatchObject([{ level: 'error', message: 'provider event not recorded yet' }]);

    await services.processProviderInbox();
    expect(links.get('lnk_1').state).toBe('open');
    clock.advance(1000);
    gateway.interrupt.fetchAttempt = fail;
    await services.processProviderInbox();
    expect(kicked.at(-1)).toEqual({ job: 'relay-events', afterMs: 2000 });
    clock.advance(2000);
    await services.processProviderInbox();
    expect(links.get('lnk_1').state).toBe('paid');
  });

  it('is done with an event that concerns none of our links', async () => {
    const { receive, services, gateway, inbox, lines } = setUpInbox();
    gateway.webhooks.set('paid', { ...event, providerRef: 'ref_other' });
    await receive('paid');
    await services.processProviderInbox();
    expect(inbox.pending()).toEqual([]);
    expect(lines).toMatchObject([{ level: 'warn' }]);
  });
});
