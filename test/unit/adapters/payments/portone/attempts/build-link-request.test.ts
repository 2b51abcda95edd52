import { describe, expect, it } from '@jest/globals';
import { buildLinkRequest } from '../../../../../../src/adapters/payments/portone/attempts/build-link-request.js';
import { buildCheckoutRequest } from '../../../../../contract/payments/build-checkout-request.js';

const ACCOUNT = {
  clientKey: 'PORTONE_KEY',
  secretKey: 'PORTONE_SECRET',
  environment: 'sandbox',
  apiUrl: null,
} as const;

describe('buildLinkRequest', () => {
  it('asks for exactly this, and names nobody who pays', () => {
    const request = buildCheckoutRequest('att_1', { expiresAt: new Date('2026-11-25T12:00:00.000Z') });
    const { signature_hash, ...body } = buildLinkRequest(ACCOUNT, request, 1);
    expect(body).toEqual({
      portone_key: 'PORTONE_KEY',
      merchant_order_id: 'att_1-4999USD-1',
      amount: 49.99,
      currency: 'USD',
      country_code: 'US',
      merchant_details: { name: 'Lotus Valley School', promo_discount: 0, shipping_charges: 0 },
      success_url: 'http://pay.example.test/p/some-slug/back/att_1',
      failure_url: 'http://pay.example.test/p/some-slug/back/att_1',
      pending_url: 'http://pay.example.test/p/some-slug/back/att_1',
      source: 'api',
      environment: 'sandbox',
      description: 'INV-2026-0042: School fees, class XII B',
      expiry_date: '2026-11-25T12:00:00.000Z',
    });
    expect(signature_hash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(JSON.stringify(body)).not.toContain('ann@example.com');
  });

  it('leaves out the expiry of a link that has none, and tells its reference alone where nothing describes it', () => {
    const body = buildLinkRequest(ACCOUNT, buildCheckoutRequest('att_1', { description: null }), 1);
    expect(body).not.toHaveProperty('expiry_date');
    expect(body.description).toBe('INV-2026-0042');
  });

  it('keeps signs that PortOne would encode otherwise out of addresses', () => {
    const body = buildLinkRequest(
      ACCOUNT,
      buildCheckoutRequest('att_1', { returnUrl: 'https://a.test/~ann/*' }),
      1,
    );
    expect(body.success_url).toBe('https://a.test/%7Eann/%2A');
  });

  it('cuts a long description between signs', () => {
    const description = '🦘'.repeat(300);
    const body = buildLinkRequest(ACCOUNT, buildCheckoutRequest('att_1', { description }), 1);
    expect(Array.from(body.description)).toHaveLength(255);
    expect(body.description).toBe(`INV-2026-0042: ${'🦘'.repeat(240)}`);
  });
});
