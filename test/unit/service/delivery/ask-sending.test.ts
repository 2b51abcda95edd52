import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const ASK = { link: { linkId: 'lnk_1' }, purpose: 'link', channels: null, contact: null, at: null } as const;

function worldWith(change: Partial<Link> = {}) {
  return createFakeWorld({ links: [buildSentLink(change)] });
}

describe('askSending', () => {
  it('asks by the channels of the link, and the message is planned', async () => {
    const { services, work, deliveries } = worldWith();
    const { sendingId, channels, heldUntil } = await services.askSending(MAI, ASK);
    expect({ channels, heldUntil }).toEqual({ channels: ['email'], heldUntil: null });
    await work();
    expect(Object.keys(deliveries.outcomes())).toContain(`lnk_1:${sendingId}:email`);
  });

  it('asks once for the same key, and for a second press at once', async () => {
    const { services } = worldWith();
    const asked = await Promise.all([
      services.askSending(MAI, { ...ASK, requestKey: 'V1' }),
      services.askSending(MAI, { ...ASK, requestKey: 'V1' }),
    ]);
    const again = await services.askSending(MAI, ASK);
    expect(new Set([...asked, again].map(({ sendingId }) => sendingId)).size).toBe(1);
    const { history } = again.link;
    expect(history.filter(({ type }) => type === 'sending.asked')).toHaveLength(1);
  });

  it('answers the same key as before, also once its time has passed or the link may not be sent any more', async () => {
    const { services, clock } = worldWith();
    const at = new Date(clock.now().getTime() + 60_000);
    const first = await services.askSending(MAI, { ...ASK, at, requestKey: 'V1' });
    clock.advance(2 * 60_000);
    await services.cancelLink(MAI, { linkId: 'lnk_1' });
    const again = await services.askSending(MAI, { ...ASK, at, requestKey: 'V1' });
    expect(again.link.state).toBe('cancelled');
    expect({ ...again, link: null }).toEqual({ ...first, link: null });
    await expect(services.askSending(MAI, { ...ASK, at, requestKey: 'V2' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('takes the contact that comes with it, by the channel that it serves', async () => {
    const { services } = worldWith();
    const asked = await services.askSending(MAI, { ...ASK, contact: { phone: '+66899999999' } });
    expect(asked.channels).toEqual(['sms']);
    expect(asked.link.customer).toEqual({ name: 'Ann Lee', email: 'ann@example.com', phone: '+66899999999' });
  });

  it('refuses a text to a country where each one with a link is blocked, and takes an email there', async () => {
    const customer = { name: 'Ann Lee', email: 'ann@example.com', phone: '+60123456789' };
    const { services } = worldWith({ customer });
    await expect(services.askSending(MAI, { ...ASK, channels: ['sms'] })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ field: 'channels', problem: 'links_blocked', country: 'MY' }] },
    });
    expect((await services.askSending(MAI, { ...ASK, channels: ['email'] })).channels).toEqual(['email']);
  });

  it.each([
    ['an email that is none', { contact: { email: 'ann' } }, {}, 'invalid_input'],
    ['a time that has passed', { at: new Date(0) }, {}, 'invalid_input'],
    [
      'no address for the channel',
      { channels: ['sms'] },
      { customer: { name: null, email: 'a@example.com', phone: null } },
      'contact_missing',
    ],
    [
      'nobody to write to',
      {},
      { channels: [], customer: { name: null, email: null, phone: null } },
      'contact_missing',
    ],
    ['a link that is cancelled', {}, { state: 'cancelled' }, 'link_cancelled'],
    ['a reminder of what is paid', { purpose: 'reminder' }, { state: 'paid' }, 'link_already_paid'],
    ['a customer who pays just now', {}, { state: 'processing' }, 'payment_under_way'],
  ] as const)('refuses %s', async (_, ask, link, code) => {
    const { services } = worldWith(link);
    await expect(services.askSending(MAI, { ...ASK, ...ask })).rejects.toMatchObject({ code });
  });

  describe('where one of the ways is stopped', () => {
    const CUSTOMER = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' };
    const BOTH = { customer: CUSTOMER, channels: ['email', 'sms'] } as const;
    const STOP = { channel: 'sms', reason: 'opted_out' } as const;

    async function stoppedWorld(stops: readonly ('email' | 'sms')[] = ['sms']) {
      const world = worldWith(BOTH);
      for (const channel of stops) {
        const address = channel === 'email' ? CUSTOMER.email : CUSTOMER.phone;
        const since = world.clock.now();
        await world.suppressions.add({
          merchantId: 'mer_lotus',
          channel,
          address,
          reason: 'opted_out',
          since,
        });
      }
      return world;
    }

    it.each(['link', 'reminder'] as const)(
      'goes by the others, and tells which it left out: %s',
      async (purpose) => {
        const { services } = await stoppedWorld();
        const asked = await services.askSending(MAI, { ...ASK, purpose });
        expect(asked).toMatchObject({ channels: ['email'], leftOut: [STOP] });
        expect(asked.link.channels).toEqual(['email', 'sms']);
      },
    );

    it.each([
      ['named', { channels: ['email', 'sms'] }],
      ['that a number typed with it needs', { contact: { phone: CUSTOMER.phone } }],
    ] as const)('refuses one %s', async (_, ask) => {
      const { services } = await stoppedWorld();
      await expect(services.askSending(MAI, { ...ASK, ...ask })).rejects.toMatchObject({
        code: 'address_suppressed',
        details: STOP,
      });
    });

    it('refuses where none is left', async () => {
      const { services } = await stoppedWorld(['email', 'sms']);
      await expect(services.askSending(MAI, ASK)).rejects.toMatchObject({ code: 'address_suppressed' });
    });

    it('leaves out none where nothing is stopped', async () => {
      const { services } = await stoppedWorld([]);
      expect(await services.askSending(MAI, ASK)).toMatchObject({ channels: ['email', 'sms'], leftOut: [] });
    });
  });

  it('writes to no address that wants nothing more', async () => {
    const world = worldWith();
    await world.suppressions.add({
      merchantId: 'mer_lotus',
      channel: 'email',
      address: 'ann@example.com',
      reason: 'opted_out',
      since: world.clock.now(),
    });
    await expect(world.services.askSending(MAI, ASK)).rejects.toMatchObject({
      code: 'address_suppressed',
      details: { channel: 'email', reason: 'opted_out' },
    });
  });
});
