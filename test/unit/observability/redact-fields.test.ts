import { describe, expect, it } from '@jest/globals';
import { redactFields } from '../../../src/observability/redact-fields.js';

describe('redactFields', () => {
  it.each([
    'token',
    'botToken',
    'x-slack-signature',
    'Authorization',
    'set-cookie',
    'SECRET_KEY',
    'signingSecret',
    'apiKey',
    'password',
    'slug',
    'checkoutUrl',
    'payUrl',
    'response_url',
    'email',
    'customerEmail',
    'phone',
    'customerName',
    'display_name',
    'customer',
  ])('replaces the value of %s', (key) => {
    expect(redactFields({ [key]: 'planted' })).toEqual({ [key]: '[redacted]' });
  });

  it('keeps what a reader of the log needs', () => {
    const fields = {
      reference: 'PL-7KQ2M9',
      merchantId: 'mer_1',
      route: '/p/:slug',
      status: 200,
      token: null,
    };
    expect(redactFields(fields)).toEqual(fields);
  });

  it('looks into objects, lists and texts', () => {
    expect(
      redactFields({ request: { headers: [{ cookie: 'a=planted' }], url: '/p/slug000000000000000001' } }),
    ).toEqual({ request: { headers: [{ cookie: '[redacted]' }], url: '/p/[redacted]' } });
  });

  it('tells an error with its cause, without the secrets that an SDK hung on it', () => {
    const cause = Object.assign(new Error('to ann@example.com'), { config: { token: 'xoxb-planted-1' } });
    const told = JSON.stringify(redactFields({ err: new Error('send failed', { cause }) }));
    expect(told).toContain('send failed');
    expect(told).toContain('"message":"to [redacted]"');
    expect(told).not.toContain('planted');
    expect(told).not.toContain('ann@');
  });

  it('takes an error, bytes, a big integer, a date and a circle', () => {
    const circle: Record<string, unknown> = { bytes: new Uint8Array(3), big: 10n, at: new Date(0) };
    circle['self'] = circle;
    const told = JSON.stringify(redactFields(circle));
    expect(told).toContain('"bytes":"[3 bytes]","big":"10","at":"1970-01-01T00:00:00.000Z"');
    expect(told).toContain('[too deep]');
    expect(redactFields(new Error('plain'))['err']).toMatchObject({ type: 'Error', message: 'plain' });
  });
});
