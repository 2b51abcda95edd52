import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const SLUG = 'slug000000000000000001';
const END = new Date('2026-11-22T11:00:00.000Z');
const setUp = (change: Partial<Link> = {}) => createFakeWorld({ links: [buildTestLink(change)] });

describe('startPayment', () => {
  it('stores the attempt, opens the checkout, and answers where it is', async () => {
    const { services, gateway, links } = setUp();
    const { checkoutUrl } = await services.startPayment(SLUG);
    const [attempt] = links.get('lnk_1').attempts;
    expect(attempt).toMatchObject({ status: 'started', provider: 'sandbox', checkoutUrl });
    expect(gateway.checkouts).toEqual([
      {
        attemptId: attempt?.id,
        startedAt: attempt?.startedAt,
        merchantName: 'Lotus Valley School',
        mode: 'test',
        amount: { minor: 4999, currency: 'USD' },
        description: 'School fees',
        customerEmail: 'ann@example.com',
        reference: 'PL-7KQ2M9',
        payUrl: 'https://paylink.test/p/slug000000000000000001',
        returnUrl: `https://paylink.test/p/slug000000000000000001/back/${attempt?.id}`,
        expiresAt: null,
      },
    ]);
  });

  it('leads a second press to the same checkout', async () => {
    const { services, gateway } = setUp();
    const first = await services.startPayment(SLUG);
    expect(await services.startPayment(SLUG)).toEqual(first);
    expect(gateway.checkouts).toHaveLength(1);
  });

  it('leads two presses at once to the same checkout', async () => {
    const { services, links } = setUp();
    const presses = await Promise.all(Array.from({ length: 10 }, () => services.startPayment(SLUG)));
    expect(new Set(presses.map(({ checkoutUrl }) => checkoutUrl)).size).toBe(1);
    expect(links.get('lnk_1').attempts).toHaveLength(1);
  });

  it('opens the checkout of a try whose provider answer was lost, under the same id', async () => {
    const { services, gateway, links } = setUp();
    gateway.interrupt.startAttempt = async () => {
      throw new AppError('provider_unavailable');
    };
    await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code: 'provider_unavailable' });
    await services.startPayment(SLUG);
    expect(new Set(gateway.checkouts.map(({ attemptId }) => attemptId)).size).toBe(1);
    expect(links.get('lnk_1').attempts).toMatchObject([
      { status: 'started', providerRef: expect.any(String) },
    ]);
  });

  it.each([
    { report: { status: 'closed' }, first: 'closed' },
    { report: { status: 'failed', reason: 'card_declined' }, first: 'failed' },
  ] as const)('begins anew when the earlier checkout is $first', async ({ report, first }) => {
    const { services, gateway, links } = setUp({ attempts: [buildTestAttempt()] });
    gateway.report('ref_att_1', report);
    await services.startPayment(SLUG);
    expect(links.get('lnk_1').attempts.map(({ status }) => status)).toEqual([first, 'started']);
  });

  it('learns at the press that the money is there or under way', async () => {
    const captured = { minor: 4999, currency: 'USD' };
    const paid = setUp({ attempts: [buildTestAttempt()] });
    paid.gateway.report('ref_att_1', buildSucceeded(captured));
    await expect(paid.services.startPayment(SLUG)).rejects.toMatchObject({ code: 'link_already_paid' });
    expect(paid.links.get('lnk_1').state).toBe('paid');

    const waiting = setUp({ attempts: [buildTestAttempt()] });
    waiting.gateway.report('ref_att_1', { status: 'processing' });
    await expect(waiting.services.startPayment(SLUG)).rejects.toMatchObject({ code: 'payment_under_way' });
  });

  it('closes the checkout of a link that was cancelled while it opened', async () => {
    const { services, gateway, links } = setUp();
    gateway.interrupt.startAttempt = async () => {
      await services.cancelLink(buildTestActor(), { linkId: 'lnk_1' });
    };
    await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code: 'link_cancelled' });
    const [attempt] = links.get('lnk_1').attempts;
    expect(gateway.closed).toEqual([attempt?.providerRef]);
  });

  it('closes the checkout of a link whose time ended while it opened', async () => {
    const { services, gateway, clock } = setUp({ expiresAt: END });
    gateway.interrupt.startAttempt = async () => clock.advance(3_600_000);
    await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code: 'link_expired' });
    expect(gateway.closed).toHaveLength(1);
  });

  it.each([
    ['amount_too_small', 'amount_too_small'],
    ['a word of its own', 'not_accepted'],
  ])('writes down what the gateway says that lets nobody begin: %s', async (reason, told) => {
    const { services, gateway, links } = setUp();
    gateway.interrupt.startAttempt = async () => {
      throw new AppError('provider_refused', { provider: 'sandbox', reason });
    };
    await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code: 'provider_refused' });
    expect(links.get('lnk_1')).toMatchObject({ state: 'open', attempts: [{ status: 'failed' }] });
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({ type: 'attempt.failed', reason: told });
    await services.startPayment(SLUG);
    expect(links.get('lnk_1').attempts.map(({ status }) => status)).toEqual(['failed', 'started']);
  });

  it.each([
    [{ state: 'paid' }, 'link_already_paid'],
    [{ state: 'cancelled' }, 'link_cancelled'],
    [{ state: 'expired' }, 'link_expired'],
    [{ expiresAt: new Date('2026-11-22T10:00:00.000Z') }, 'link_expired'],
    [{ state: 'processing' }, 'payment_under_way'],
    [{ slug: 'another0000000000000001' }, 'link_not_found'],
  ] as const)('refuses a link that is %j: %s', async (change, code) => {
    const { services, gateway } = setUp(change);
    await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code });
    expect(gateway.checkouts).toEqual([]);
  });
});
