import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { createSendgridSource } from '../../src/adapters/delivery/sendgrid/create-sendgrid-source.js';
import { createTwilioWebhooks } from '../../src/adapters/delivery/twilio/create-twilio-webhooks.js';
import type { Delivery } from '../../src/domain/delivery/delivery.js';
import { buildSentLink, buildSentLinks } from '../support/build-sent-link.js';
import { START } from '../support/fake-clock.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const TOKEN = 'twilio_test_auth_token';
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const PUBLIC_KEY = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const SECONDS = START.getTime() / 1000;
const MANY = 1_000;

let server: TestHttpServer;

beforeEach(async () => {
  server = await startTestHttpServer({
    links: [...buildSentLinks(MANY).slice(1), buildSentLink()],
    webhookSources: [createSendgridSource(PUBLIC_KEY), createTwilioWebhooks({ authToken: TOKEN })],
  });
  const deliveries = [
    buildDelivery('lnk_1', 'sms'),
    ...Array.from({ length: MANY }, (_, i) => buildDelivery(`lnk_${i + 1}`, 'email')),
  ];
  await server.deliveries.plan(deliveries);
  await Promise.all(deliveries.map(({ id }) => server.deliveries.finish(id, 'sent', START)));
});
afterEach(() => server.close());

function buildDelivery(linkId: string, channel: 'email' | 'sms'): Delivery {
  return {
    ...{ id: `${linkId}:link:${channel}`, merchantId: 'mer_lotus', linkId, channel },
    address: channel === 'email' ? 'ann@example.com' : '+66812345678',
    ...{ purpose: { kind: 'link' }, dueAt: START, failures: 0 },
  };
}

const facts = (id = 'lnk_1') => server.links.get(id).history.map(({ type }) => type);

/** A body as SendGrid signs it; `told` changes what it says after that. */
function tellSendgrid(body: string, { seconds = SECONDS, told = body } = {}): Promise<Response> {
  const signature = createSign('SHA256').update(`${seconds}${body}`).sign(privateKey, 'base64');
  const headers = {
    'content-type': 'application/json',
    'x-twilio-email-event-webhook-signature': signature,
    'x-twilio-email-event-webhook-timestamp': String(seconds),
  };
  return fetch(`${server.url}/webhooks/sendgrid`, { method: 'POST', headers, body: told });
}

const buildEmailEvent = (delivery_id: string, event = 'delivered', more: object = {}) => ({
  ...{ email: 'ann@example.com', timestamp: SECONDS, event, delivery_id },
  ...{ sg_message_id: `sg_${delivery_id}`, sg_event_id: 'changes', ...more },
});

function tellTwilio(fields: Record<string, string>, query = '?delivery=lnk_1%3Alink%3Asms', told = fields) {
  const address = `http://paylink.test/webhooks/twilio${query}`;
  const headers = { 'x-twilio-signature': getExpectedTwilioSignature(TOKEN, address, fields) };
  const body = new URLSearchParams(told);
  return fetch(`${server.url}/webhooks/twilio${query}`, { method: 'POST', headers, body });
}

const DELIVERED = { MessageSid: 'SM1', MessageStatus: 'delivered', To: '+66812345678' };

describe('POST /webhooks/sendgrid', () => {
  it('takes a thousand events in one body, and none of them twice', async () => {
    const body = `${JSON.stringify(Array.from({ length: MANY }, (_, i) => buildEmailEvent(`lnk_${i + 1}:link:email`)))}\r\n`;
    expect(await (await tellSendgrid(body)).json()).toEqual({ received: 'stored' });
    await server.work();
    expect(await (await tellSendgrid(body)).json()).toEqual({ received: 'duplicate' });
    await server.work();
    for (const id of ['lnk_1', 'lnk_500', 'lnk_1000']) {
      expect(facts(id)).toEqual(['link.created', 'delivery.delivered']);
    }
  });

  it('knows an event again whose id changed on the way', async () => {
    const again = (sg_event_id: string) =>
      tellSendgrid(
        JSON.stringify([buildEmailEvent('lnk_1:link:email', 'bounce', { sg_event_id, type: 'bounce' })]),
      );
    expect(await (await again('one')).json()).toEqual({ received: 'stored' });
    expect(await (await again('two')).json()).toEqual({ received: 'duplicate' });
    expect(facts()).toEqual(['link.created', 'delivery.bounced']);
  });

  it('is done with news of a message that is none of ours', async () => {
    const response = await tellSendgrid(JSON.stringify([buildEmailEvent('lnk_9999:link:email')]));
    expect([response.status, await response.json()]).toEqual([200, { received: 'stored' }]);
    expect(server.inbox.pending()).toEqual([]);
  });

  it('stops emails to who calls one spam', async () => {
    await tellSendgrid(JSON.stringify([buildEmailEvent('lnk_1:link:email', 'spamreport')]));
    expect(await server.suppressions.list('mer_lotus', 10)).toMatchObject([
      { channel: 'email', address: 'ann@example.com', reason: 'spam_report' },
    ]);
  });

  it.each(['', 'null', '{}', '{"event":"delivered"}', '[', '\u0000'])(
    'refuses the body %j, signed',
    async (body) => {
      expect((await tellSendgrid(body)).status).toBe(400);
    },
  );

  it('passes over what it does not know in a body', async () => {
    const events = [null, 7, {}, { event: 'brand_new' }, buildEmailEvent('lnk_1:link:email')];
    expect(await (await tellSendgrid(JSON.stringify(events))).json()).toEqual({ received: 'stored' });
    expect(facts()).toEqual(['link.created', 'delivery.delivered']);
  });

  it('refuses what is altered, unsigned, or weeks old', async () => {
    const body = JSON.stringify([buildEmailEvent('lnk_1:link:email')]);
    const bare = await fetch(`${server.url}/webhooks/sendgrid`, { method: 'POST', body });
    const altered = await tellSendgrid(body, { told: `${body} ` });
    const stale = await tellSendgrid(body, { seconds: SECONDS - 30 * 86_400 });
    expect([bare.status, altered.status, stale.status]).toEqual([401, 401, 401]);
    expect(facts()).toEqual(['link.created']);
  });
});

describe('POST /webhooks/twilio', () => {
  it('notes that a text arrived, and answers what Twilio can read', async () => {
    const response = await tellTwilio(DELIVERED);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      ...[200, 'text/xml; charset=utf-8', '<Response/>'],
    ]);
    expect(facts()).toEqual(['link.created', 'delivery.delivered']);
  });

  it('takes a thousand at once of one text, in any order, for one fact', async () => {
    const failed = { MessageSid: 'SM1', MessageStatus: 'failed', ErrorCode: '30003' };
    const answers = await Promise.all(
      Array.from({ length: MANY }, (_, i) => tellTwilio(i % 2 === 0 ? DELIVERED : failed)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await server.work();
    expect(facts().at(-1)).toBe('delivery.delivered');
    expect(facts().filter((type) => type === 'delivery.delivered')).toHaveLength(1);
  });

  it('hears STOP and START', async () => {
    const text = (MessageSid: string, Body: string) =>
      tellTwilio({ MessageSid, From: '+66812345678', To: '+15550001111', Body }, '');
    expect(await (await text('SM7', 'Stop')).text()).toBe('<Response/>');
    expect(await server.suppressions.list('mer_lotus', 10)).toMatchObject([{ reason: 'opted_out' }]);
    await text('SM8', 'START');
    expect(await server.suppressions.list('mer_lotus', 10)).toEqual([]);
    expect((await text('SM9', 'When is school?')).status).toBe(200);
  });

  it('is done with news of a text that is none of ours', async () => {
    expect((await tellTwilio(DELIVERED, '?delivery=lnk_9999%3Alink%3Asms')).status).toBe(200);
    expect((await tellTwilio(DELIVERED, '')).status).toBe(200);
    expect(server.inbox.pending()).toEqual([]);
  });

  it('refuses what is altered, unsigned or signed for another address, and cannot read what says nothing', async () => {
    const bare = await fetch(`${server.url}/webhooks/twilio`, { method: 'POST', body: 'MessageSid=SM1' });
    const altered = await tellTwilio(DELIVERED, '', { ...DELIVERED, MessageStatus: 'failed' });
    const garbage = await tellTwilio({ '%%%': '\u0000' });
    expect([bare.status, altered.status, garbage.status]).toEqual([401, 401, 400]);
    expect(facts()).toEqual(['link.created']);
  });
});
