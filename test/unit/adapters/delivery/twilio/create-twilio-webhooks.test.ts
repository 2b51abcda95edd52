import { describe, expect, it } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { createTwilioWebhooks } from '../../../../../src/adapters/delivery/twilio/create-twilio-webhooks.js';
import { START } from '../../../../support/fake-clock.js';

const TOKEN = 'token';
const ADDRESS = 'https://pay.test/webhooks/twilio?delivery=lnk_1%3Alink%3Asms';
const source = createTwilioWebhooks({ authToken: TOKEN });

interface Told {
  readonly address?: string;
  /** What Twilio takes the address for when it signs. */
  readonly signedAddress?: string;
  readonly signature?: string | undefined;
}

function tell(
  fields: Record<string, string>,
  { address = ADDRESS, signedAddress = address, ...told }: Told = {},
) {
  const signature =
    'signature' in told ? told.signature : getExpectedTwilioSignature(TOKEN, signedAddress, fields);
  return source.verifyWebhook({
    method: 'POST',
    address,
    rawBody: Buffer.from(String(new URLSearchParams(fields))),
    headers: { 'x-twilio-signature': signature },
    now: START,
  });
}

const status = (MessageStatus: string, more: Record<string, string> = {}) => ({
  AccountSid: 'AC1',
  MessageSid: 'SM1',
  MessageStatus,
  To: '+66812345678',
  ...more,
});

describe('createTwilioWebhooks', () => {
  it('reads that a message arrived', () => {
    expect(tell(status('delivered'))).toEqual([
      {
        kind: 'delivery_status',
        eventId: 'SM1:delivered',
        type: 'delivered',
        providerRef: 'SM1',
        deliveryId: 'lnk_1:link:sms',
        status: { kind: 'delivered' },
      },
    ]);
  });

  it('gives what was read the id of what arrived, so that it counts once', () => {
    expect(tell(status('read'))).toMatchObject([{ eventId: 'SM1:delivered', status: { kind: 'delivered' } }]);
  });

  it.each([
    ['30003', 'unreachable'],
    ['30005', 'no_such_address'],
    ['30006', 'not_a_mobile'],
    ['63016', 'needs_template'],
  ])('reads why a message came back: %s', (ErrorCode, reason) => {
    expect(tell(status('undelivered', { ErrorCode }))).toMatchObject([
      { eventId: 'SM1:bounced', type: `undelivered ${ErrorCode}`, status: { kind: 'bounced', reason } },
    ]);
  });

  it('reads a failure without a code', () => {
    expect(tell(status('failed'))).toMatchObject([
      { type: 'failed', status: { kind: 'bounced', reason: 'refused' } },
    ]);
  });

  it.each(['queued', 'accepted', 'sending', 'sent', 'scheduled', 'canceled', 'news'])(
    'follows nothing of %s',
    (word) => {
      expect(tell(status(word))).toEqual([]);
    },
  );

  it('follows nothing of messages that are not ours', () => {
    expect(tell(status('delivered'), { address: 'https://pay.test/webhooks/twilio' })).toEqual([]);
  });

  it('reads a text that wants no more, and follows no other', () => {
    const text = { MessageSid: 'SM2', SmsStatus: 'received', From: '+66812345678', To: '+15005550006' };
    expect(tell({ ...text, Body: 'Stop' })).toMatchObject([{ kind: 'consent', wants: 'nothing' }]);
    expect(tell({ ...text, Body: 'When is it due?' })).toEqual([]);
  });

  it.each([
    ['https://pay.test/webhooks/twilio?delivery=d', 'https://pay.test:443/webhooks/twilio?delivery=d'],
    ['http://pay.test/webhooks/twilio?delivery=d', 'http://pay.test:80/webhooks/twilio?delivery=d'],
    ['https://pay.test:443/webhooks/twilio?delivery=d', 'https://pay.test/webhooks/twilio?delivery=d'],
    ['http://127.0.0.1:3000/webhooks/twilio?delivery=d', 'http://127.0.0.1:3000/webhooks/twilio?delivery=d'],
    ["https://pay.test/webhooks/twilio?delivery=d'", 'https://pay.test/webhooks/twilio?delivery=d%27'],
  ])('believes %s signed as %s', (address, signedAddress) => {
    expect(tell(status('delivered'), { address, signedAddress })).toHaveLength(1);
  });

  it.each([
    ['none', undefined, 'malformed'],
    ['an empty one', '', 'mismatch'],
    ['nonsense', 'x', 'mismatch'],
    ["another account's", getExpectedTwilioSignature('other', ADDRESS, status('delivered')), 'mismatch'],
    ["another delivery's", getExpectedTwilioSignature(TOKEN, `${ADDRESS}2`, status('delivered')), 'mismatch'],
    ["another status's", getExpectedTwilioSignature(TOKEN, ADDRESS, status('failed')), 'mismatch'],
  ])('refuses a signature: %s', (_, signature, problem) => {
    expect(() => tell(status('delivered'), { signature })).toThrow(
      expect.objectContaining({ code: 'signature_invalid', details: { provider: 'twilio', problem } }),
    );
  });

  it('refuses a signed body that it cannot read', () => {
    expect(() => tell({ MessageStatus: 'delivered' })).toThrow(
      expect.objectContaining({ code: 'body_unreadable' }),
    );
    expect(() => tell({})).toThrow(expect.objectContaining({ code: 'body_unreadable' }));
  });
});
