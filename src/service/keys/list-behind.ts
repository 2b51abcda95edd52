import type { ApiKey } from '../../domain/api/api-key.js';
import type { Actor } from '../../domain/merchant/actor.js';
import type { ApiKeys } from '../../ports/api-keys.js';

/**
 * The members who count as whoever asked: of a program also who made its key, and who saw a secret of it, since what it
 * asks for they may have asked for. Throws AppError `store_unavailable`.
 */
export async function listBehind(
  apiKeys: Pick<ApiKeys, 'list'>,
  merchantId: string,
  asker: Actor,
): Promise<readonly string[]> {
  if (asker.kind !== 'member') return [];
  const { memberId, role } = asker;
  if (role !== 'api') return [memberId];
  const key = (await apiKeys.list(merchantId)).find((one) => one.memberId === memberId);
  return key === undefined ? [memberId] : [memberId, ...listHolders(key)];
}

/** Those who may have a secret of a key: who made it, and to whom one was shown. */
export function listHolders({ madeBy, secrets }: ApiKey): readonly string[] {
  return [...new Set([madeBy, ...secrets.map(({ shownTo }) => shownTo)])];
}
