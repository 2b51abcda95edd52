import { describe, expect, it } from '@jest/globals';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const PROCESSING = buildTestLink({
  state: 'processing',
  attempts: [buildTestAttempt({ status: 'processing' })],
});

describe('recordAttemptReport', () => {
  it.each([
    ['declined', { status: 'open', declined: 'not_enough_funds' }, 'not_enough_funds'],
    ['given up, and nobody says why', { status: 'open' }, 'other'],
  ] as const)('opens a link again whose payment under way was %s', async (_how, report, reason) => {
    const { services, gateway, links } = createFakeWorld({ links: [PROCESSING] });
    gateway.report('ref_att_1', report);
    await services.checkPayment(PROCESSING.slug);
    await services.checkPayment(PROCESSING.slug);
    expect(links.get('lnk_1')).toMatchObject({
      state: 'open',
      attempts: [{ status: 'started', declineReason: reason, providerRef: 'ref_att_1' }],
    });
    expect(links.get('lnk_1').history.filter(({ type }) => type === 'attempt.failed')).toHaveLength(1);
    // The next press leads to the same checkout: two would be two that can be paid.
    expect(await services.startPayment(PROCESSING.slug)).toMatchObject({ attemptId: 'att_1' });
  });

  it('books each payment of one checkout once, and asks about what is surplus', async () => {
    const link = buildTestLink({ attempts: [buildTestAttempt()] });
    const { services, gateway, links, clock } = createFakeWorld({ links: [link] });
    const { status: _, ...second } = buildSucceeded(link.amount, { paymentRef: 'pay_2' });
    gateway.report('ref_att_1', { ...buildSucceeded(link.amount), further: [second] });
    const event = { kind: 'attempt', type: 'paid', providerRef: 'ref_att_1', attemptId: null } as const;
    for (const eventId of ['one', 'two', 'three']) {
      gateway.webhooks.set(eventId, { ...event, eventId });
      await services.receiveProviderEvent('sandbox', {
        ...{ method: 'POST', address: 'https://paylink.test/webhooks/sandbox', headers: {} },
        rawBody: Buffer.from(eventId),
        now: clock.now(),
      });
      await services.runner.catchUp();
    }
    const { attempts, exception, history } = links.get('lnk_1');
    expect(exception).toBe('over');
    expect(attempts.map(({ status, paymentRef, captured }) => [status, paymentRef, captured?.minor])).toEqual(
      [
        ['succeeded', 'pay_1', 4999],
        ['succeeded', 'pay_2', 4999],
      ],
    );
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(2);
    expect(history.filter(({ type }) => type.startsWith('payment.')).map(({ type }) => type)).toEqual([
      'payment.succeeded',
      'payment.over',
    ]);
  });

  it('says nothing of a checkout that nobody has tried to pay at', async () => {
    const link = buildTestLink({ attempts: [buildTestAttempt()] });
    const { services, gateway, links } = createFakeWorld({ links: [link] });
    gateway.report('ref_att_1', { status: 'open' });
    await services.checkPayment(link.slug);
    expect(links.get('lnk_1')).toEqual(link);
  });
});
