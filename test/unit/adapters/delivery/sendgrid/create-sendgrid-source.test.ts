import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSendgridSource } from '../../../../../src/adapters/delivery/sendgrid/create-sendgrid-source.js';
import { type SendgridSink, startSendgridSink } from '../../../../contract/notifier/sendgrid-sink.js';

const NOW = new Date('2026-11-25T00:00:00Z');
const EVENT = {
  email: 'Ann@example.com',
  timestamp: 1_764_028_800,
  event: 'delivered',
  sg_event_id: 'ev_1',
  sg_message_id: 'msg_1',
  delivery_id: 'lnk_1:link:email',
};

describe('news of emails', () => {
  let sink: SendgridSink;
  beforeAll(async () => {
    sink = await startSendgridSink();
  });
  afterAll(async () => sink.stop());

  const hear = (body: string, change: { headers?: Record<string, string | undefined>; at?: Date } = {}) =>
    createSendgridSource(sink.publicKey).verifyWebhook({
      method: 'POST',
      address: 'https://pay.example.com/webhooks/sendgrid',
      rawBody: Buffer.from(body),
      headers: { ...sink.sign(body, change.at ?? NOW), ...change.headers },
      now: NOW,
    });
  const read = (...events: readonly object[]) => hear(`${JSON.stringify(events)}\r\n`);

  it('is what we follow of all events of a body, in their order', () => {
    const bounced = { event: 'bounce', type: 'bounce', status: '5.1.1', reason: '550 5.1.1 no such user' };
    const events = read(
      { ...EVENT, event: 'processed' },
      EVENT,
      { ...EVENT, event: 'deferred', response: '400 try again' },
      { ...EVENT, delivery_id: 'lnk_2:link:email', ...bounced },
      { ...EVENT, event: 'open' },
      { ...EVENT, event: 'click', url: 'https://pay.example.com' },
      { ...EVENT, event: 'spamreport' },
      { ...EVENT, event: 'unsubscribe' },
      { ...EVENT, event: 'group_resubscribe', asm_group_id: 1 },
    );
    expect(events).toEqual([
      expect.objectContaining({
        kind: 'delivery_status',
        type: 'delivered',
        providerRef: 'msg_1',
        deliveryId: 'lnk_1:link:email',
        status: { kind: 'delivered' },
      }),
      expect.objectContaining({
        deliveryId: 'lnk_2:link:email',
        status: { kind: 'bounced', reason: 'no_such_address' },
      }),
      expect.objectContaining({ status: { kind: 'bounced', reason: 'spam_report' } }),
      expect.objectContaining({
        kind: 'consent',
        channel: 'email',
        address: 'ann@example.com',
        wants: 'nothing',
      }),
      expect.objectContaining({ kind: 'consent', wants: 'messages' }),
    ]);
  });

  it('is the same event though its id changed or is missing, also within a body', () => {
    const [first] = read(EVENT);
    expect(read({ ...EVENT, sg_event_id: 'ev_2' }, { ...EVENT, sg_event_id: undefined }, EVENT)).toEqual([
      first,
    ]);
    const [other] = read({ ...EVENT, timestamp: EVENT.timestamp + 1 });
    expect(other?.eventId).not.toBe(first?.eventId);
    expect(first?.eventId).not.toContain('example.com');
  });

  it('is nothing where it is not of ours or cannot be read', () => {
    expect(read()).toEqual([]);
    expect(read({ ...EVENT, delivery_id: undefined }, { event: 7 }, {}, { ...EVENT, email: null })).toEqual(
      [],
    );
    expect(hear('[null, 1, "x", []]')).toEqual([]);
  });

  it.each(['', 'no json', '{"event":"delivered"}', 'null'])('refuses the body %j', (body) => {
    expect(() => hear(body)).toThrow(expect.objectContaining({ code: 'body_unreadable' }));
  });

  it.each([
    ['no signature', { 'x-twilio-email-event-webhook-signature': undefined }],
    ['an empty signature', { 'x-twilio-email-event-webhook-signature': '' }],
    ['a signature that is none', { 'x-twilio-email-event-webhook-signature': 'AAAA' }],
    ['no base64', { 'x-twilio-email-event-webhook-signature': '%%%' }],
    ['no timestamp', { 'x-twilio-email-event-webhook-timestamp': undefined }],
    ['another timestamp', { 'x-twilio-email-event-webhook-timestamp': '1764028801' }],
    ['a timestamp that is none', { 'x-twilio-email-event-webhook-timestamp': 'now' }],
  ])('refuses %s', (_what, headers) => {
    expect(() => hear('[]', { headers })).toThrow(expect.objectContaining({ code: 'signature_invalid' }));
  });

  it('refuses another body under a good signature, and a body that lost its last bytes', () => {
    const headers = sink.sign('[]\r\n', NOW);
    for (const body of ['[{}]\r\n', '[]']) {
      expect(() => hear(body, { headers })).toThrow(expect.objectContaining({ code: 'signature_invalid' }));
    }
  });

  it('refuses what was signed long ago or far ahead, and takes what was repeated for days', () => {
    const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
    expect(hear('[]', { at: hours(-72) })).toEqual([]);
    for (const at of [hours(-24 * 8), hours(2)]) {
      expect(() => hear('[]', { at })).toThrow(expect.objectContaining({ code: 'signature_invalid' }));
    }
  });

  it('is never believed without a public key', () => {
    const request = {
      method: 'POST',
      address: '',
      rawBody: Buffer.from('[]'),
      headers: sink.sign('[]', NOW),
      now: NOW,
    };
    expect(() => createSendgridSource(null).verifyWebhook(request)).toThrow(
      expect.objectContaining({ code: 'signature_invalid' }),
    );
  });
});
