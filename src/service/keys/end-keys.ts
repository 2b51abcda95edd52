import { type ApiKey, type KeyState, readKeyState } from '../../domain/api/api-key.js';
import { soonest } from '../../domain/soonest.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChangeAndTellDeps } from '../audit/change-and-tell.js';
import { endAccess } from '../people/end-access.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface EndKeysDeps extends ChangeAndTellDeps {
  readonly apiKeys: Pick<ApiKeys, 'list'>;
  readonly merchants: MerchantRepository;
}

const OVER: ReadonlySet<KeyState> = new Set<KeyState>(['ended', 'revoked', 'declined']);

/**
 * The members of keys that are over may do nothing any more, and what they leave is seen to like what a person leaves. What
 * opens by a key, its own state says: this may come later.
 */
export function makeEndKeys(deps: EndKeysDeps): UpkeepTask {
  const { apiKeys, merchants } = deps;
  return {
    name: 'keys',
    async run(merchantId, now) {
      const members = await merchants.listMembers(merchantId, 'api');
      if (members.length === 0) return null;
      const keys = await apiKeys.list(merchantId);
      const isOver = (key: ApiKey) => OVER.has(readKeyState(key, now));
      const ended = new Map(keys.filter(isOver).map((key) => [key.memberId, readKeyState(key, now)]));
      for (const member of members) {
        const reason = ended.get(member.id);
        if (reason === undefined) continue;
        await endAccess(deps, member, { why: 'removed', actor: SYSTEM, place: 'system', reason });
      }
      return soonest(keys.map((key) => (isOver(key) ? null : key.endsAt)));
    },
  };
}

const SYSTEM = { kind: 'system' } as const;
