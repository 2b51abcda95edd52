import { type ApiKey, type KeyState, readKeyState } from '../../domain/api/api-key.js';
import { isAppError } from '../../domain/errors.js';
import type { Member } from '../../domain/merchant/member.js';
import { requestMerchantNews } from '../news/request-merchant-news.js';
import { type ChangeKeyDeps, changeKey } from './change-key.js';
import { listHolders } from './list-behind.js';
import { type TellKeyDeps, tellKeyOver, toKeyLeft } from './tell-key.js';

export interface SettleKeysDeps extends ChangeKeyDeps, TellKeyDeps {}

const LIVING: ReadonlySet<KeyState> = new Set<KeyState>(['ready', 'active']);

/**
 * What becomes of keys whose maker is gone: what they asked a second person for, nobody agrees to any more; those that work
 * go on, and the owners are told which, since whoever saw a secret may have it still. Throws AppError `store_unavailable`.
 */
export async function settleKeys(deps: SettleKeysDeps, member: Member): Promise<void> {
  const { apiKeys, clock } = deps;
  const { id: memberId, merchantId, displayName: name, departure } = member;
  const keys = (await apiKeys.list(merchantId)).filter((key) => listHolders(key).includes(memberId));
  const now = clock.now();
  for (const key of keys.filter((one) => readKeyState(one, now) === 'waiting' && one.madeBy === memberId)) {
    await decline(deps, key);
  }
  const living = keys.filter((key) => LIVING.has(readKeyState(key, now)));
  if (living.length === 0) return;
  await requestMerchantNews(deps, merchantId, {
    key: `keys_left:${memberId}:${departure?.at.getTime()}`,
    note: { kind: 'keys_left', name, keys: living.map(toKeyLeft) },
  });
}

async function decline(deps: SettleKeysDeps, key: ApiKey): Promise<void> {
  try {
    const declined = await changeKey(deps, key, {
      ...{ actor: { kind: 'system' }, place: 'system', action: 'key.declined' },
      expected: { needsApproval: true, declinedAt: null, revokedAt: null },
      change: { declinedAt: deps.clock.now() },
    });
    await tellKeyOver(deps, declined);
  } catch (error) {
    // Somebody decided at the same moment.
    if (!isAppError(error, 'key_not_now')) throw error;
  }
}
