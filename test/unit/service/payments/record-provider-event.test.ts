import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import type { AttemptReport } from '../../../../src/ports/payment-gateway.js';
import type { ProviderNews } from '../../../../src/service/payments/record-provider-event.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
const PAID = buildSucceeded(USD(4999), { method: { label: 'Visa', last4: '4242' } });

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
    const { recordProviderEvent, links } = setUp();
    await recordProviderEvent(news('ref_att_1'));
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid', attempts: [{ captured: USD(4999) }] });
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({
      type: 'payment.succeeded',
      source: 'gateway',
      actor: { kind: 'gateway', provider: 'sandbox' },
      method: { label: 'Visa' },
    });
  });

  it('tells once what is reported twenty times at once', async () => {
    const { recordProviderEvent, links } = setUp();
    await Promise.all(Array.from({ length: 20 }, () => recordProviderEvent(news('ref_att_1'))));
    expect(links.get('lnk_1').history.map(({ type }) => type)).toEqual(['link.created', 'payment.succeeded']);
  });

  it('asks a person when the amount is another', async () => {
    const { recordProviderEvent, links } = setUp({ ...PAID, captured: USD(499) });
    await recordProviderEvent(news('ref_att_1'));
    expect(links.get('lnk_1')).toMatchObject({ state: 'needs_review', exception: 'mismatch' });
  });

  it('says that the news was found by asking, when it was', async () => {
    const { recordProviderEvent, links } = setUp();
    await recordProviderEvent({ ...news('ref_att_1'), source: 'reconciliation' });
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({ source: 'reconciliation' });
  });

  it('changes nothing for a checkout that is still open', async () => {
    const { recordProviderEvent, links } = setUp({ status: 'open' });
    await recordProviderEvent(news('ref_att_1'));
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
    const { recordProviderEvent, links } = setUp();
    expect(await recordProviderEvent(event)).toBeNull();
    expect(links.get('lnk_1').state).toBe('open');
  });

  it("finds an attempt by our own id when the provider's was never stored, and keeps it", async () => {
    const attempt = buildTestAttempt({ providerRef: null, checkoutUrl: null });
    const { recordProviderEvent, links } = setUp(PAID, { attempts: [attempt] });
    await recordProviderEvent(news('ref_att_1', 'att_1'));
    expect(links.get('lnk_1')).toMatchObject({
      state: 'paid',
      attempts: [{ status: 'succeeded', providerRef: 'ref_att_1' }],
    });
  });
});
