import type { ApiKey } from '../../domain/api/api-key.js';
import { readKeyState } from '../../domain/api/api-key.js';
import type { AuditAction, AuditActor, AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import type { ApiKeys, KeyChange } from '../../ports/api-keys.js';
import type { Ids } from '../../ports/ids.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { type LookAfterSoonDeps, lookAfterChange } from '../upkeep/look-after-soon.js';
import { getKeyOrThrow } from './get-key-or-throw.js';
import type { KeyCache } from './key-cache.js';

export interface ChangeKeyDeps extends LookAfterSoonDeps {
  readonly apiKeys: ApiKeys;
  readonly ids: Pick<Ids, 'newId'>;
  readonly keyCache: Pick<KeyCache, 'forget'>;
}

interface KeyStep {
  readonly actor: AuditActor;
  readonly place: AuditPlace;
  readonly action: AuditAction;
  /** What nobody may have changed meanwhile. */
  readonly expected: KeyChange;
  readonly change: KeyChange;
}

/**
 * Changes a key with what the trail tells of it, and answers it as it is then; this process knows of it at once. Throws
 * AppError `key_not_now` where somebody else was faster, `store_unavailable`.
 */
export async function changeKey(deps: ChangeKeyDeps, key: ApiKey, step: KeyStep): Promise<ApiKey> {
  const { apiKeys, clock, keyCache } = deps;
  const { id: subject, merchantId, name } = key;
  const { actor, place, action, expected, change } = step;
  const entry = buildAuditEntry(deps, { merchantId, actor, place, action, subject, after: { name } });
  const isChanged = await lookAfterChange(deps, merchantId, () =>
    apiKeys.change(key, expected, change, entry),
  );
  keyCache.forget();
  const now = await getKeyOrThrow(apiKeys, merchantId, subject);
  if (!isChanged) throw new AppError('key_not_now', { state: readKeyState(now, clock.now()) });
  return now;
}

/** Throws AppError `key_not_now` unless the key stands in one of these ways. */
export function checkKeyState(
  key: ApiKey,
  now: Date,
  states: readonly ReturnType<typeof readKeyState>[],
): void {
  const state = readKeyState(key, now);
  if (!states.includes(state)) throw new AppError('key_not_now', { state });
}
