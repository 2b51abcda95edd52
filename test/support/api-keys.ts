import type { ApiKey } from '../../src/domain/api/api-key.js';
import { buildKeyText } from '../../src/domain/api/key-text.js';
import { SCOPES } from '../../src/domain/api/scope.js';
import { NEWEST_VERSION } from '../../src/domain/api/versions.js';
import type { Member } from '../../src/domain/merchant/member.js';
import { buildTestMember } from './build-test-merchant.js';
import { START } from './fake-clock.js';

/** "Shop", of Lotus Valley School, in test mode, made by Mai: it may do all that keys may. */
export function buildTestKey(change: Partial<ApiKey> = {}): ApiKey {
  return {
    id: 'key_shop',
    merchantId: 'mer_lotus',
    memberId: 'mem_shop',
    name: 'Shop',
    mode: 'test',
    scopes: SCOPES,
    version: NEWEST_VERSION,
    secrets: [{ lastFour: 'last', madeAt: START, shownTo: 'mem_mai', endsAt: null }],
    madeAt: START,
    madeBy: 'mem_mai',
    approvedBy: null,
    needsApproval: false,
    declinedAt: null,
    endsAt: null,
    revokedAt: null,
    lastUsedAt: null,
    ...change,
  };
}

/** The secret of the nth key of a test. */
export function secretOf(number: number, mode: 'test' | 'live' = 'test'): string {
  return buildKeyText(mode, String(number).padStart(30, '0'));
}

/** Whom a key acts as. */
export function buildKeyMember(key: Pick<ApiKey, 'memberId' | 'merchantId' | 'name'>): Member {
  return buildTestMember({
    ...{ id: key.memberId, merchantId: key.merchantId, role: 'api', displayName: `API: ${key.name}` },
    ...{ timeZone: null, accounts: [] },
  });
}

export const SHOP_SECRET = secretOf(1);

/** A key, found by this secret. */
export function seedKey(key: ApiKey, secret: string) {
  const secrets = key.secrets.map((each) => ({ ...each, lastFour: secret.slice(-4) }));
  return { key: { ...key, secrets }, secrets: [secret] };
}

/** The seed of a server with this key alone, and Mai. */
export function withKey(change: Partial<ApiKey> = {}) {
  const key = buildTestKey(change);
  return { keys: [seedKey(key, secretOf(1, key.mode))], members: [buildTestMember(), buildKeyMember(key)] };
}
