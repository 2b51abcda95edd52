import { describe, expect, it } from '@jest/globals';
import type { AttemptReport } from '../../../../src/ports/payment-gateway.js';
import { makeReceiveProviderEvent } from '../../../../src/service/payments/receive-provider-event.js';
import { buildAttemptEvent } from '../../../support/build-attempt-event.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeLease } from '../../../support/fake-lease.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const captured = { minor: 4999, currency: 'USD' };
const PAID: AttemptReport = buildSucceeded(captured);
const EVENT = buildAttemptEvent({ eventId: 'pev_1' });

const webhook = (body: string, now: Date) => ({
  ...{ method: 'POST', address: 'https://paylink.test/webhooks/sandbox' },
  rawBody: new TextEncoder().encode(body),
  headers: {},
  now,
});

function setUp() {
  const world = createFakeWorld({ links: [buildTestLink({ attempts: [buildTestAttempt()] })] });
  const { gateway, services, clock } = world;
  gateway.report('ref_att_1', PAID);
  gateway.webhooks.set('paid', EVENT);
  gateway.webhooks.set('nothing', null);
  const receive = (body: string, provider = 'sandbox') =>
    services.receiveProviderEvent(provider, webhook(body, clock.now()));
  /** What the provider answers next, when it is asked. */
  const failOnce = () => {
    gateway.interrupt.fetchAttempt = async () => {
      throw new Error('no answer');
    };
  };
  return { ...world, receive, failOnce };
}

describe('receiveProviderEvent', () => {
  it('stores a verified event once, before it is worked', async () => {
    const { receive, inbox, links } = setUp();
    const { receipt, worked } = await receive('paid');
    expect(receipt).toBe('stored');
    expect(inbox.pending()).toHaveLength(1);
    expect(links.get('lnk_1').state).toBe('open');
    expect(await receive('paid')).toMatchObject({ receipt: 'duplicate' });
    await worked;
    expect(await receive('paid')).toMatchObject({ receipt: 'duplicate' });
  });

  it('takes several events of one body, each once, and tells whether any was new', async () => {
    const { receive, gateway, inbox, links } = setUp();
    const other = buildAttemptEvent({ eventId: 'pev_2', providerRef: 'ref_other' });
    gateway.webhooks.set('two', [other, EVENT, other]);
    const { receipt, worked } = await receive('two');
    expect([receipt, inbox.pending().length]).toEqual(['stored', 2]);
    await worked;
    expect(links.get('lnk_1').state).toBe('paid');
    gateway.webhooks.set('one more', [EVENT, { ...other, eventId: 'pev_3' }]);
    expect(await receive('one more')).toMatchObject({ receipt: 'stored' });
    expect(await receive('two')).toMatchObject({ receipt: 'duplicate' });
  });

  it('leaves a body of very many events to the pace of all due work', async () => {
    const { receive, gateway, inbox, work } = setUp();
    const many = Array.from({ length: 1_000 }, (_, i) =>
      buildAttemptEvent({ eventId: `pev_${i}`, providerRef: 'ref_other' }),
    );
    gateway.webhooks.set('many', many);
    await (await receive('many')).worked;
    expect(inbox.pending()).toHaveLength(1_000);
    await work();
    expect(inbox.pending()).toEqual([]);
  });

  it('ignores what says nothing, and refuses what is not signed', async () => {
    const { receive, inbox } = setUp();
    expect(await receive('nothing')).toMatchObject({ receipt: 'ignored' });
    await expect(receive('forged')).rejects.toMatchObject({ code: 'signature_invalid' });
    await expect(receive('paid', 'nobody')).rejects.toMatchObject({ code: 'provider_unknown' });
    expect(inbox.pending()).toEqual([]);
  });

  it('records the event in this very instance and is done with it', async () => {
    const { receive, links, inbox } = setUp();
    await (await receive('paid')).worked;
    expect(links.get('lnk_1').state).toBe('paid');
    expect(inbox.pending()).toEqual([]);
  });

  it('leaves the event to another instance when this one may not work', async () => {
    const world = setUp();
    const lease = { ...createFakeLease(), isValid: () => false };
    const runner = world.services.runner;
    const receive = makeReceiveProviderEvent({ ...world, lease, runner });
    const { receipt, worked } = await receive('sandbox', webhook('paid', world.clock.now()));
    expect(receipt).toBe('stored');
    await worked;
    expect(world.links.get('lnk_1').state).toBe('open');
    await world.work();
    expect(world.links.get('lnk_1').state).toBe('paid');
  });

  it('tries an event again that could not be recorded, later each time, and wakes up for it', async () => {
    const { receive, failOnce, work, workAfter, links, inbox, lines, timers } = setUp();
    failOnce();
    await (await receive('paid')).worked;
    expect(inbox.pending()).toMatchObject([{ failures: 1 }]);
    expect(timers.nextMs()).toBeLessThanOrEqual(1000);
    expect(lines).toMatchObject([{ level: 'error', message: 'due work failed' }]);

    await work();
    expect(links.get('lnk_1').state).toBe('open');
    failOnce();
    await workAfter(1000);
    expect(inbox.pending()).toMatchObject([{ failures: 2 }]);
    await workAfter(999);
    expect(links.get('lnk_1').state).toBe('open');
    await workAfter(1001);
    expect(links.get('lnk_1').state).toBe('paid');
  });

  it('is done with an event that concerns none of our links', async () => {
    const { receive, gateway, inbox, lines } = setUp();
    gateway.webhooks.set('paid', { ...EVENT, providerRef: 'ref_other' });
    await (await receive('paid')).worked;
    expect(inbox.pending()).toEqual([]);
    expect(lines).toMatchObject([{ level: 'warn', fields: { provider: 'sandbox', eventId: 'pev_1' } }]);
  });
});

describe('receiveProviderEvent of an instance that loses its name meanwhile', () => {
  it('works nothing that was stored as held under the old one', async () => {
    const { webhookSources, inbox, clock, gateways, gatewayAccounts } = setUp();
    const handed: string[] = [];
    let holder = 'ins_1';
    const receive = makeReceiveProviderEvent({
      ...{ webhookSources, gateways, gatewayAccounts, lease: { holder: () => holder, isValid: () => true } },
      inbox: {
        ...inbox,
        async insert(...given) {
          const rows = await inbox.insert(...given);
          holder = 'ins_2';
          return rows;
        },
      },
      runner: {
        kick: () => {},
        hand: async (_, { id }) => {
          handed.push(id);
          return null;
        },
      },
    });
    expect(await receive('sandbox', webhook('paid', clock.now()))).toMatchObject({ receipt: 'stored' });
    expect(handed).toEqual([]);
    expect(inbox.pending()).toHaveLength(1);
  });
});
