import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signWebhook } from '../../../../src/adapters/webhooks/sign-webhook.js';

const OLD = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
const BODY = '{"object":"event","id":"evt_1","text":"Phở ☕"}';

describe('signWebhook', () => {
  it('signs as the vectors of Standard Webhooks do', () => {
    // From the tests of the reference libraries.
    const headers = signWebhook({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    });
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('signs with both secrets during a rotation, each of which verifies', () => {
    const headers = signWebhook({ id: 'evt_1', at: new Date(), body: BODY, secrets: [NEW, OLD] });
    expect(headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
    for (const secret of [NEW, OLD]) expect(new Webhook(secret).verify(BODY, { ...headers })).toBeTruthy();
    expect(() => new Webhook(OLD).verify(`${BODY} `, { ...headers })).toThrow();
  });
});
