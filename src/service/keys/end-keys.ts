import { type ApiKey, type KeyState, readKeyState } from '../../domain/api/api-key.js';
import { findKeyWarning } from '../../domain/api/key-warning.js';
import { soonest } from '../../domain/time/soonest.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChangeAndTellDeps } from '../audit/change-and-tell.js';
import { endAccess } from '../people/end-access.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';
import { type TellKeyDeps, tellKeyEnds } from './tell-key.js';

export interface EndKeysDeps extends ChangeAndTellDeps, TellKeyDeps {
  readonly apiKeys: Pick<ApiKeys, 'list'>;
  readonly merchants: MerchantRepository;
}

const OVER: ReadonlySet<KeyState> = new Set<KeyState>(['ended', 'revoked', 'declined']);

/**
 * The members of keys that are over may do nothing any more, and what they leave is seen to like what a person leaves. What
 * opens by a key, its own state says: this may come later. The owners hear of the end of a key that is in use, a week
 * before and when it has come.
 */
export function makeEndKeys(deps: EndKeysDeps): UpkeepTask {
  const { apiKeys, merchants } = deps;
  return {
    name: 'keys',
    async run(merchantId, now) {
      const members = await merchants.listMembers(merchantId, 'api');
      if (members.length === 0) return null;
      const keys = await apiKeys.list(merchantId);
      for (const member of members) {
        const key = keys.find(({ memberId }) => memberId === member.id);
        if (key === undefined) continue;
        const reason = readKeyState(key, now);
        await tellEnd(deps, key, now);
        if (!OVER.has(reason)) continue;
        await endAccess(deps, member, { why: 'removed', actor: SYSTEM, place: 'system', reason });
      }
      return soonest(keys.map((key) => findNext(key, now)));
    },
  };
}

const SYSTEM = { kind: 'system' } as const;

/** Nobody misses a key whose secret was never shown. */
async function tellEnd(deps: EndKeysDeps, key: ApiKey, now: Date): Promise<void> {
  const { endsAt, secrets } = key;
  if (endsAt === null || secrets.length === 0) return;
  const state = readKeyState(key, now);
  const warnAt = findKeyWarning(key);
  const isSoon = state === 'active' && warnAt !== null && warnAt <= now;
  if (isSoon || state === 'ended') await tellKeyEnds(deps, key, { endsAt, isOver: !isSoon });
}

function findNext(key: ApiKey, now: Date): Date | null {
  if (OVER.has(readKeyState(key, now))) return null;
  const warnAt = findKeyWarning(key);
  return warnAt !== null && warnAt > now ? warnAt : key.endsAt;
}
