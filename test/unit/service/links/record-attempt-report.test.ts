import { describe, expect, it } from '@jest/globals';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
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

  it('says nothing of a checkout that nobody has tried to pay at', async () => {
    const link = buildTestLink({ attempts: [buildTestAttempt()] });
    const { services, gateway, links } = createFakeWorld({ links: [link] });
    gateway.report('ref_att_1', { status: 'open' });
    await services.checkPayment(link.slug);
    expect(links.get('lnk_1')).toEqual(link);
  });
});
