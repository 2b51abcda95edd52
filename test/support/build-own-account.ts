import { UNSAID_STANDING } from '../../src/domain/payment/gateway-standing.js';
import type { OwnAccount } from '../../src/ports/gateway-accounts.js';

/** A merchant's own account at Stripe, connected in test mode. */
export function buildOwnAccount(part: Partial<OwnAccount> = {}): OwnAccount {
  return {
    id: 'gwa_1',
    merchantId: 'mer_1',
    provider: 'stripe',
    mode: 'test',
    accountRef: 'acct_1',
    displayName: 'Lotus Valley School',
    lastFour: '4242',
    status: 'connected',
    revision: 1,
    hasWebhookSecret: false,
    lastSignedAt: null,
    connectedBy: 'mem_1',
    connectedAt: new Date('2026-11-25T09:00:00Z'),
    standing: { ...UNSAID_STANDING, readAt: new Date('2026-11-25T09:00:00Z') },
    ...part,
  };
}
