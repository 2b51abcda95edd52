import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkOwnersRight } from '../people/check-owners-right.js';
import { checkKeyState } from './change-key.js';
import { getKeyOrThrow } from './get-key-or-throw.js';
import { type InviteToKeyDeps, inviteToKey, type KeyPageInvitation } from './invite-to-key.js';

export interface RotateKeyDeps extends InviteToKeyDeps {
  readonly apiKeys: Pick<ApiKeys, 'find' | 'saveReveal'>;
  readonly merchants: Pick<MerchantRepository, 'listMembers'>;
}

interface Rotation {
  readonly keyId: string;
  /** 1 to 72: how long the secret before lives on once the new one was shown. */
  readonly keepHours: number;
}

export const MOST_KEEP_HOURS = 72;

/**
 * The page of another secret for a key; of one that never had any shown, that of its first. Nothing changes before that
 * page shows it. Throws AppError `not_allowed`, `owner_missing`, `invalid_input`, `key_not_found`, `key_not_now`,
 * `store_unavailable`.
 */
export type RotateKey = (actor: MemberActor, rotation: Rotation) => Promise<KeyPageInvitation>;

export function makeRotateKey(deps: RotateKeyDeps): RotateKey {
  return async (actor, { keyId, keepHours }) => {
    await checkOwnersRight(deps.merchants, actor, 'manage_api');
    const isFine = Number.isInteger(keepHours) && keepHours >= 1 && keepHours <= MOST_KEEP_HOURS;
    if (!isFine) throw new AppError('invalid_input', { fields: ['keepHours'] });
    const key = await getKeyOrThrow(deps.apiKeys, actor.merchantId, keyId);
    checkKeyState(key, deps.clock.now(), ['ready', 'active']);
    const rotation = key.secrets.length === 0 ? null : { keepHours };
    return inviteToKey(deps, actor, { key, rotation });
  };
}
