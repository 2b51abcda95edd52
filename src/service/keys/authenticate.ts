import type { ApiCaller } from '../../domain/api/api-caller.js';
import { type ApiKey, readKeyState } from '../../domain/api/api-key.js';
import { parseKeyText } from '../../domain/api/key-text.js';
import { AppError } from '../../domain/errors.js';
import type { ApiKeys, FoundKey } from '../../ports/api-keys.js';
import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { KeyCache } from './key-cache.js';

export interface AuthenticateDeps {
  readonly keyCache: Pick<KeyCache, 'find'>;
  readonly apiKeys: Pick<ApiKeys, 'noteUsed'>;
  readonly merchants: Pick<MerchantRepository, 'findById'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Who sends this secret; null: nobody who may. */
export type Authenticate = (secretText: string) => Promise<ApiCaller | null>;

/**
 * A secret that is no key by its form costs no read; one that never was and one that was revoked cost the same. Throws
 * AppError `merchant_closed`, `store_unavailable`.
 */
export function makeAuthenticate(deps: AuthenticateDeps): Authenticate {
  const noteUse = makeNoteUse(deps);
  return async (secretText) => {
    if (parseKeyText(secretText) === null) return null;
    const found = await deps.keyCache.find(secretText);
    const now = deps.clock.now();
    if (found === null || !opens(found, now)) return null;
    const { key } = found;
    const merchant = await deps.merchants.findById(key.merchantId);
    if (merchant === null) return null;
    if (merchant.closing !== undefined) throw new AppError('merchant_closed');
    noteUse(key, now);
    return toCaller(key);
  };
}

function opens({ key, secret }: FoundKey, now: Date): boolean {
  return readKeyState(key, now) === 'active' && (secret.endsAt === null || secret.endsAt > now);
}

function toCaller(key: ApiKey): ApiCaller {
  const { id: keyId, merchantId, memberId, name: keyName, madeBy: keyMadeBy, mode, scopes, version } = key;
  const actor = { kind: 'member', merchantId, memberId, role: 'api' } as const;
  return { actor, keyId, keyName, keyMadeBy, mode, scopes, version };
}

const EVERY_MS = 60_000;

/** At most once a minute a key, and nobody waits for it. */
function makeNoteUse({ apiKeys, logger }: AuthenticateDeps): (key: ApiKey, now: Date) => void {
  const notedAt = new Map<string, number>();
  return ({ id, lastUsedAt }, now) => {
    const last = Math.max(notedAt.get(id) ?? 0, lastUsedAt?.getTime() ?? 0);
    if (now.getTime() - last < EVERY_MS) return;
    notedAt.set(id, now.getTime());
    apiKeys.noteUsed(id, now).catch((error: unknown) => {
      logger.warn({ err: error, keyId: id }, 'that a key was used is not noted');
    });
  };
}
