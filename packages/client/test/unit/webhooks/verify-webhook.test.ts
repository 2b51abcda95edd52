import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { WebhookVerificationError } from '../../../src/problems/webhook-verification-error.js';
import { verifyWebhook, type WebhookToVerify } from '../../../src/webhooks/verify-webhook.js';

/** The vector of the specification's own libraries: https://github.com/standard-webhooks/standard-webhooks/tree/main/libraries */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  headers: {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
  body: '{"test": 2432232314}',
  nowMs: 1_614_265_330_000,
};
const OTHER_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const signWith = (secret: string, body: string, at = new Date(VECTOR.nowMs)) => ({
  'webhook-id': 'evt_1',
  'webhook-timestamp': String(at.getTime() / 1_000),
  'webhook-signature': new Webhook(secret).sign('evt_1', at, body),
});

function readCode(change: Partial<WebhookToVerify>): string {
  try {
    verifyWebhook({ ...VECTOR, ...change });
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.code;
    throw error;
  }
  return 'believed';
}

describe('verifyWebhook', () => {
  it('believes the vector of Standard Webhooks, as text and as bytes', () => {
    expect(verifyWebhook(VECTOR)).toEqual({ test: 2_432_232_314 });
    expect(verifyWebhook({ ...VECTOR, body: Buffer.from(VECTOR.body) })).toEqual({ test: 2_432_232_314 });
  });

  it('believes what the library of Standard Webhooks signs, with signs beyond ASCII', () => {
    const body = '{"type":"link.paid","name":"Ngọc Ánh 한국 ✓"}';
    expect(verifyWebhook({ ...VECTOR, headers: signWith(VECTOR.secret, body), body })).toEqual({
      type: 'link.paid',
      name: 'Ngọc Ánh 한국 ✓',
    });
  });

  it('reads headers however they are written', () => {
    expect(readCode({ headers: new Headers(VECTOR.headers) })).toBe('believed');
    const shouted = Object.entries(VECTOR.headers).map(([name, value]) => [name.toUpperCase(), value]);
    expect(readCode({ headers: Object.fromEntries(shouted) })).toBe('believed');
  });

  it('takes any of several secrets and any of several signatures', () => {
    const right = VECTOR.headers['webhook-signature'];
    const other = signWith(OTHER_SECRET, VECTOR.body)['webhook-signature'];
    const headers = { ...VECTOR.headers, 'webhook-signature': `${other} v1a,abc ${right}` };
    expect(readCode({ headers })).toBe('believed');
    const { secret, ...rest } = VECTOR;
    expect(verifyWebhook({ ...rest, secrets: [OTHER_SECRET, secret] })).toEqual({ test: 2_432_232_314 });
    expect(readCode({ secret: OTHER_SECRET })).toBe('no_signature_holds');
  });

  it.each([
    [300, 'believed'],
    [301, 'too_old'],
    [-300, 'believed'],
    [-301, 'in_the_future'],
  ])('answers to a message of %d seconds ago: %s', (ageSeconds, code) => {
    expect(readCode({ nowMs: VECTOR.nowMs + ageSeconds * 1_000 })).toBe(code);
  });

  it('takes another tolerance, also none', () => {
    expect(readCode({ nowMs: VECTOR.nowMs + 1_000, toleranceSeconds: 0 })).toBe('too_old');
    expect(readCode({ toleranceSeconds: 0 })).toBe('believed');
  });

  it.each([
    ['a changed body', { body: '{"test": 2432232315}' }, 'no_signature_holds'],
    ['a body with a space more', { body: '{"test":  2432232314}' }, 'no_signature_holds'],
    ['another id', { headers: { ...VECTOR.headers, 'webhook-id': 'msg_2' } }, 'no_signature_holds'],
    [
      'another time',
      { headers: { ...VECTOR.headers, 'webhook-timestamp': '1614265331' } },
      'no_signature_holds',
    ],
    [
      'a time that is none',
      { headers: { ...VECTOR.headers, 'webhook-timestamp': 'soon' } },
      'timestamp_unreadable',
    ],
    [
      'no signature of version 1',
      { headers: { ...VECTOR.headers, 'webhook-signature': 'v2,abcd' } },
      'no_signature_holds',
    ],
    [
      'an empty signature',
      { headers: { ...VECTOR.headers, 'webhook-signature': 'v1,' } },
      'no_signature_holds',
    ],
    ['no headers', { headers: {} }, 'header_missing'],
  ] as const)('refuses %s', (_what, change, code) => {
    expect(readCode(change)).toBe(code);
  });

  it('refuses a body that was parsed, and says how to keep it', () => {
    expect(() => verifyWebhook({ ...VECTOR, body: JSON.parse(VECTOR.body) })).toThrow(
      "The body was parsed already. Give it as it came: in Express by express.raw({ type: 'application/json' }).",
    );
  });

  it('refuses what is signed but no JSON', () => {
    const body = 'paid';
    expect(readCode({ headers: signWith(VECTOR.secret, body), body })).toBe('body_unreadable');
  });

  it.each([undefined, '', 'whsec_', 'whsec_not base64'])('cannot work with the secret %j', (secret) => {
    const { secret: _right, ...rest } = VECTOR;
    const given = secret === undefined ? rest : { ...rest, secret };
    expect(() => verifyWebhook(given)).toThrow(TypeError);
    expect(() => verifyWebhook({ ...rest, secrets: [] })).toThrow(TypeError);
  });
});
