import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const BOSS = buildTestActor({ memberId: 'mem_jo', role: 'manager' });
const HANDLE = { reference: 'PL-7KQ2M9' };
const OPENED = buildTestLink({ attempts: [buildTestAttempt()] });

function setUp(link = OPENED) {
  const world = createFakeWorld({ links: [link] });
  world.gateway.report('ref_att_1', { status: 'open' });
  return world;
}

const paid = buildSucceeded({ minor: 4999, currency: 'USD' });

describe('cancelLink', () => {
  it('closes the checkout at its provider first', async () => {
    const { services, gateway, links } = setUp();
    expect(await services.cancelLink(MAI, HANDLE)).toMatchObject({
      changed: true,
      link: { state: 'cancelled' },
    });
    expect(gateway.closed).toEqual(['ref_att_1']);
    expect(links.get('lnk_1').attempts).toMatchObject([{ status: 'closed' }]);
    expect(links.get('lnk_1').history.map(({ type }) => type)).toEqual(['link.created', 'link.cancelled']);
  });

  it('does it once when it is asked twice', async () => {
    const { services, links } = setUp();
    await services.cancelLink(MAI, HANDLE);
    expect(await services.cancelLink(MAI, HANDLE)).toMatchObject({
      changed: false,
      link: { state: 'cancelled' },
    });
    expect(links.get('lnk_1').history).toHaveLength(2);
  });

  it('records money that came first, and refuses', async () => {
    const { services, gateway, links } = setUp();
    gateway.report('ref_att_1', paid);
    await expect(services.cancelLink(MAI, HANDLE)).rejects.toMatchObject({ code: 'link_already_paid' });
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid', exception: null });
  });

  it('refuses while a payment is under way that the provider will not stop', async () => {
    const { services, gateway, links } = setUp();
    gateway.report('ref_att_1', { status: 'processing' });
    await expect(services.cancelLink(MAI, HANDLE)).rejects.toMatchObject({ code: 'payment_under_way' });
    expect(links.get('lnk_1').state).toBe('processing');
  });

  it('cancels a payment under way that the provider stops', async () => {
    const { services, gateway } = setUp(
      buildTestLink({ state: 'processing', attempts: [buildTestAttempt({ status: 'processing' })] }),
    );
    gateway.report('ref_att_1', { status: 'closed' });
    expect(await services.cancelLink(MAI, HANDLE)).toMatchObject({ link: { state: 'cancelled' } });
  });

  it('leaves the link open when the provider does not answer', async () => {
    const { services, gateway, links } = setUp();
    gateway.interrupt.closeAttempt = async () => {
      throw new AppError('provider_unavailable');
    };
    await expect(services.cancelLink(MAI, HANDLE)).rejects.toMatchObject({ code: 'provider_unavailable' });
    expect(links.get('lnk_1').state).toBe('open');
  });

  it('closes also the checkout that a customer opens meanwhile', async () => {
    const { services, gateway, links } = setUp();
    gateway.interrupt.closeAttempt = async () => {
      // The first checkout was abandoned, and the customer pressed again, all while we were closing it.
      gateway.report('ref_att_1', { status: 'closed' });
      await services.startPayment('slug000000000000000001');
    };
    expect(await services.cancelLink(MAI, HANDLE)).toMatchObject({ link: { state: 'cancelled' } });
    expect(gateway.closed).toHaveLength(2);
    expect(links.get('lnk_1').attempts.map(({ status }) => status)).toEqual(['closed', 'closed']);
  });

  it('loses nothing when the money arrives in the middle', async () => {
    const { services, recordProviderEvent, gateway, links } = setUp();
    gateway.interrupt.closeAttempt = async () => {
      gateway.report('ref_att_1', paid);
      const event = { providerRef: 'ref_att_1', attemptId: null };
      await recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
    };
    await expect(services.cancelLink(MAI, HANDLE)).rejects.toMatchObject({ code: 'link_already_paid' });
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid', exception: null });
  });

  it('takes money after the cancel as late', async () => {
    const { services, recordProviderEvent, gateway, links } = setUp();
    await services.cancelLink(MAI, HANDLE);
    gateway.report('ref_att_1', paid);
    const event = { providerRef: 'ref_att_1', attemptId: null };
    await recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid', exception: 'late' });
  });

  it('lets the maker and a manager cancel, nobody else', async () => {
    expect(await setUp().services.cancelLink(BOSS, HANDLE)).toMatchObject({ changed: true });
    const viewer = buildTestActor({ memberId: 'mem_vi', role: 'viewer' });
    await expect(setUp().services.cancelLink(viewer, HANDLE)).rejects.toMatchObject({ code: 'not_allowed' });
    const colleague = buildTestActor({ memberId: 'mem_li' });
    await expect(setUp().services.cancelLink(colleague, HANDLE)).rejects.toMatchObject({
      code: 'link_not_found',
    });
  });
});
