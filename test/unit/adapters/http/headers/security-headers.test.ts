import { describe, expect, it } from '@jest/globals';
import { buildSecurityHeaders } from '../../../../../src/adapters/http/headers/security-headers.js';

describe('buildSecurityHeaders', () => {
  it('lets nothing in, and forms go only to this server and the gateways', () => {
    const headers = buildSecurityHeaders({
      publicUrl: 'https://pay.lotus.example',
      gatewayOrigins: ['https://checkout.stripe.com', 'https://pay.lotus.example'],
    });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' https://pay.lotus.example https://checkout.stripe.com; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    );
    expect(headers['strict-transport-security']).toBe('max-age=63072000');
  });

  it('asks for https only where the address is https', () => {
    const headers = buildSecurityHeaders({ publicUrl: 'http://localhost:3000', gatewayOrigins: [] });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['content-security-policy']).toContain("form-action 'self' http://localhost:3000;");
  });
});
