import { describe, expect, it } from '@jest/globals';
import { buildStatusCallback } from '../../../../../src/adapters/delivery/twilio/status-callback.js';

describe('buildStatusCallback', () => {
  it('names the delivery, encoded', () => {
    expect(buildStatusCallback('lnk_1:link:sms', { publicUrl: 'https://pay.test/x', apiUrl: null })).toBe(
      'https://pay.test/x/webhooks/twilio?delivery=lnk_1%3Alink%3Asms',
    );
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://a.localhost'])(
    'is left out for Twilio where it leads to %s, but not for what stands in for it',
    (publicUrl) => {
      expect(buildStatusCallback('d', { publicUrl, apiUrl: null })).toBeNull();
      expect(buildStatusCallback('d', { publicUrl, apiUrl: 'http://127.0.0.1:9' })).toBe(
        `${publicUrl}/webhooks/twilio?delivery=d`,
      );
    },
  );
});
