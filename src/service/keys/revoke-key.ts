import type { ApiKey } from '../../domain/api/api-key.js';
import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import { checkOwnersRight } from '../people/check-owners-right.js';
import { type ChangeKeyDeps, changeKey, checkKeyState } from './change-key.js';
import { getKeyOrThrow } from './get-key-or-throw.js';
import { type TellKeyDeps, tellKeyOver } from './tell-key.js';

export interface RevokeKeyDeps extends ChangeKeyDeps, TellKeyDeps {
  readonly apiKeys: ApiKeys;
}

export type RevokeKey = (
  actor: MemberActor,
  of: { readonly keyId: string; readonly place: AuditPlace },
) => Promise<ApiKey>;

/**
 * Nothing opens by it any more: at once here, within 5 s on every other instance. Revoked already, it stays so. Throws
 * AppError `not_allowed`, `owner_missing`, `key_not_found`, `key_not_now`, `store_unavailable`.
 */
export function makeRevokeKey(deps: RevokeKeyDeps): RevokeKey {
  return async (actor, { keyId, place }) => {
    const { apiKeys, clock, merchants } = deps;
    await checkOwnersRight(merchants, actor, 'manage_api');
    const key = await getKeyOrThrow(apiKeys, actor.merchantId, keyId);
    if (key.revokedAt !== null) return key;
    checkKeyState(key, clock.now(), ['waiting', 'ready', 'active']);
    const expected = { revokedAt: null, declinedAt: null };
    const change = { revokedAt: clock.now() };
    const revoked = await changeKey(deps, key, { actor, place, action: 'key.revoked', expected, change });
    if (key.needsApproval) await tellKeyOver(deps, revoked);
    return revoked;
  };
}
