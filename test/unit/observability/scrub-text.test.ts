import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scrubText } from '../../../src/observability/scrub-text.js';

describe('scrubText', () => {
  it.each([
    ['a pay page', 'opened /p/slug000000000000000001/qr.png', 'opened /p/[redacted]/qr.png'],
    ['a page of a key', 'at /keys/slug000000000000000001', 'at /keys/[redacted]'],
    [
      'a page of a webhook secret',
      'at /webhook-secrets/slug000000000000000001',
      'at /webhook-secrets/[redacted]',
    ],
    ['a checkout', 'at /sandbox/checkout/cs_8f2k1l0q9z', 'at /sandbox/checkout/[redacted]'],
    ['a Slack token', 'with xoxb-1234-abcdef', 'with [redacted]'],
    ['an app token', 'with xapp-1-A1-abcdef', 'with [redacted]'],
    [
      'a response address',
      'to https://hooks.slack.com/actions/T1/2/abc',
      'to https://hooks.slack.com/[redacted]',
    ],
    ['a Telegram token', 'bot123456789:AAF_abcdefghijklmnopqrstuvwxyz012345', '[redacted]'],
    ['a bearer token', 'Authorization: bearer abc.def-123', 'Authorization: bearer [redacted]'],
    ['basic credentials', 'Basic YWxhZGRpbjpvcGVu', 'Basic [redacted]'],
    ['a provider key', 'key sk_test_51Habcdef', 'key [redacted]'],
    ['a key of the API', 'q=pl_live_0000000000000000000000000000000000ab&limit=1', 'q=[redacted]&limit=1'],
    ['a webhook secret', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', '[redacted]'],
    ['a SendGrid key', 'SG.abcdefgh.ijklmnopqrst', '[redacted]'],
    ['a password in an address', 'mongodb://paylink:s3cret@db:27017/x', 'mongodb://[redacted]@db:27017/x'],
    ['an email', 'sent to ann.lee+x@mail.example.com today', 'sent to [redacted] today'],
    ['a phone', 'sent to +66 81 234 5678 today', 'sent to [redacted] today'],
    ['an E.164 phone', 'sent to +66812345678.', 'sent to [redacted].'],
  ])('hides %s', (_what, text, expected) => {
    expect(scrubText(text)).toBe(expected);
  });

  it.each([
    'link PL-7KQ2M9 is paid',
    '/p/:slug',
    '10:02:13',
    '49.99 USD + 5 %',
    'route /webhooks/:provider',
    '',
  ])('leaves %j as it is', (text) => {
    expect(scrubText(text)).toBe(text);
  });

  it('hides a pay page in any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(scrubText(`${before} /p/slug000000000000000001 ${after}`)).not.toContain('slug0000');
      }),
    );
  });

  it('cuts a text of a megabyte', () => {
    expect(scrubText('@'.repeat(1_000_000)).length).toBeLessThan(10_000);
  });
});
