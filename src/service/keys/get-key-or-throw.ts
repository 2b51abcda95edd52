import type { ApiKey } from '../../domain/api/api-key.js';
import { AppError } from '../../domain/errors.js';
import type { ApiKeys } from '../../ports/api-keys.js';

/** Throws AppError `key_not_found`, `store_unavailable`. */
export async function getKeyOrThrow(
  apiKeys: Pick<ApiKeys, 'find'>,
  merchantId: string,
  keyId: string,
): Promise<ApiKey> {
  const key = await apiKeys.find(merchantId, keyId);
  if (key === null) throw new AppError('key_not_found');
  return key;
}
