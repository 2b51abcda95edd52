import { describe, expect, it } from '@jest/globals';
import type { Delivery, DeliveryChannel } from '../../../../src/domain/delivery/delivery.js';
import type { DeliveryStatus } from '../../../../src/ports/provider-event.js';
import { makeRecordCarrierNews } from '../../../../src/service/delivery/record-carrier-news.js';
import { makeChangeLink } from '../../../../src/service/links/change-link.js';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const ADDRESSES = { email: 'Ann@Example.com', sms: '+66812345678', whatsapp: '+66812345678' };

const buildDelivery = (channel: DeliveryChannel, merchantId = 'mer_lotus'): Delivery => ({
  ...{ id: `lnk_1:link:${channel}`, merchantId, linkId: 'lnk_1', channel },
  ...{ address: ADDRESSES[channel], purpose: { kind: 'link' }, dueAt: START, failures: 0 },
});

async function setUp(deliveries: readonly Delivery[] = [buildDelivery('email'), buildDelivery('sms')]) {
  const deps = createFakeServiceDeps({ links: [buildSentLink()] });
  const changeLink = makeChangeLink({ ...deps, kick: () => {} });
  const record = makeRecordCarrierNews({ ...deps, changeLink });
  await deps.deliveries.plan(deliveries);
  const tell = (channel: DeliveryChannel, status: DeliveryStatus, deliveryId = `lnk_1:link:${channel}`) =>
    record({
      ...{ kind: 'delivery_status', eventId: 'e', type: 'in their words', providerRef: 'SM1' },
      ...{ deliveryId, status },
    });
  const consent = (wants: 'nothing' | 'messages') =>
    record({
      ...{ kind: 'consent', eventId: 'e', type: 'STOP', providerRef: 'SM2' },
      ...{ channel: 'sms', address: ADDRESSES.sms, wants },
    });
  const facts = () => deps.links.get('lnk_1').history.map(({ type }) => type);
  const suppressed = async (merchantId = 'mer_lotus') =>
    (await deps.suppressions.list(merchantId, 10)).map(({ channel, address, reason }) => [
      ...[channel, address, reason],
    ]);
  return { ...deps, tell, consent, facts, suppressed };
}

const bounced = (reason: 'no_such_address' | 'unreachable' | 'spam_report' | 'not_a_mobile') =>
  ({ kind: 'bounced', reason }) as const;

describe('recordCarrierNews of a message', () => {
  it('notes with the link that it arrived, once', async () => {
    const { tell, facts, links, suppressed } = await setUp();
    await tell('email', { kind: 'delivered' });
    await tell('email', { kind: 'delivered' });
    expect(facts()).toEqual(['link.created', 'delivery.delivered']);
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({ channel: 'email', source: 'gateway' });
    expect(await suppressed()).toEqual([]);
  });

  it('is not sent again once its carrier spoke of it', async () => {
    const { tell, deliveries } = await setUp();
    await tell('email', { kind: 'delivered' });
    expect(deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'sent', 'lnk_1:link:sms': null });
  });

  it.each([
    ['email', 'no_such_address', 'ann@example.com'],
    ['email', 'spam_report', 'ann@example.com'],
    ['sms', 'not_a_mobile', '+66812345678'],
  ] as const)('writes no more by %s to an address of which it says %s', async (channel, reason, address) => {
    const { tell, links, suppressed } = await setUp();
    await tell(channel, bounced(reason));
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({ type: 'delivery.bounced', channel, reason });
    expect(await suppressed()).toEqual([[channel, address, reason]]);
  });

  it('goes on writing to one that was out of reach', async () => {
    const { tell, facts, suppressed } = await setUp();
    await tell('sms', bounced('unreachable'));
    expect(facts()).toEqual(['link.created', 'delivery.bounced']);
    expect(await suppressed()).toEqual([]);
  });

  it('suppresses an email that was complained of after it came back for another reason', async () => {
    const { tell, suppressed } = await setUp();
    await tell('email', bounced('unreachable'));
    await tell('email', bounced('spam_report'));
    expect(await suppressed()).toEqual([['email', 'ann@example.com', 'spam_report']]);
  });

  it('does not suppress again what a manager lifted, when old news is repeated', async () => {
    const { tell, suppressions, suppressed } = await setUp();
    await tell('email', bounced('no_such_address'));
    const lifting = { memberId: 'mem_jo', why: 'It works now', at: START };
    const whereto = { merchantId: 'mer_lotus', channel: 'email', address: 'ann@example.com' } as const;
    await suppressions.lift(whereto, lifting);
    await tell('email', bounced('no_such_address'));
    expect(await suppressed()).toEqual([]);
  });

  it('believes no "failed" of a text that arrived', async () => {
    const { tell, facts, suppressed } = await setUp();
    await tell('sms', { kind: 'delivered' });
    await tell('sms', bounced('not_a_mobile'));
    expect(facts()).toEqual(['link.created', 'delivery.delivered']);
    expect(await suppressed()).toEqual([]);
  });

  it('is done with a message that is none of ours, and says so in the log', async () => {
    const { tell, facts, lines } = await setUp();
    await tell('email', { kind: 'delivered' }, 'lnk_9:link:email');
    expect(facts()).toEqual(['link.created']);
    expect(lines).toMatchObject([{ level: 'warn', fields: { deliveryId: 'lnk_9:link:email' } }]);
  });

  it('writes one fact of fifty at once', async () => {
    const { tell, facts } = await setUp();
    await Promise.all(Array.from({ length: 50 }, () => tell('email', bounced('no_such_address'))));
    expect(facts()).toEqual(['link.created', 'delivery.bounced']);
  });
});

describe('recordCarrierNews of what a customer wants', () => {
  it('stops texts of every merchant that wrote to the number, and by no other channel', async () => {
    const other = { ...buildDelivery('sms', 'mer_other'), id: 'lnk_2:link:sms', linkId: 'lnk_2' };
    const { consent, suppressed } = await setUp([buildDelivery('sms'), other]);
    await consent('nothing');
    await consent('nothing');
    const row = [['sms', '+66812345678', 'opted_out']];
    expect([await suppressed(), await suppressed('mer_other')]).toEqual([row, row]);
  });

  it('lets them go on when START follows, but not to a number that cannot receive texts', async () => {
    const { tell, consent, suppressed } = await setUp();
    await consent('nothing');
    await consent('messages');
    expect(await suppressed()).toEqual([]);
    await tell('sms', bounced('not_a_mobile'));
    await consent('messages');
    expect(await suppressed()).toEqual([['sms', '+66812345678', 'not_a_mobile']]);
  });

  it('notes nothing of a stranger', async () => {
    const { consent, suppressed, lines } = await setUp([]);
    await consent('nothing');
    expect(await suppressed()).toEqual([]);
    expect(lines).toMatchObject([{ level: 'warn', fields: { channel: 'sms' } }]);
  });
});
