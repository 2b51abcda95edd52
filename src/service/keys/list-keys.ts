import { type ApiKey, type KeyState, readKeyState } from '../../domain/api/api-key.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { Clock } from '../../ports/clock.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkOwnersRight } from '../people/check-owners-right.js';

export interface ListKeysDeps {
  readonly apiKeys: Pick<ApiKeys, 'list'>;
  readonly merchants: Pick<MerchantRepository, 'findMember' | 'listMembers'>;
  readonly clock: Clock;
}

/** A key as its owners read it. */
export interface KeyRow {
  readonly key: ApiKey;
  readonly state: KeyState;
  /** Of its newest secret; null: none was shown. */
  readonly lastFour: string | null;
  /** Until when the secret before that one opens, too; null: it does not. */
  readonly olderEndsAt: Date | null;
  /** Null where the chat told no name. */
  readonly makerName: string | null;
  /** Whoever made it has left. */
  readonly isMakerGone: boolean;
}

export type ListKeys = (actor: MemberActor) => Promise<readonly KeyRow[]>;

/** All keys, the newest first. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export function makeListKeys({ apiKeys, merchants, clock }: ListKeysDeps): ListKeys {
  return async (actor) => {
    await checkOwnersRight(merchants, actor, 'manage_api');
    const { merchantId } = actor;
    const keys = await apiKeys.list(merchantId);
    const makerIds = [...new Set(keys.map(({ madeBy }) => madeBy))];
    const makers = await Promise.all(makerIds.map((id) => merchants.findMember(merchantId, id)));
    const now = clock.now();
    return keys.map((key) => {
      const maker = makers.find((member) => member?.id === key.madeBy);
      const [newest, ...older] = key.secrets;
      const olderEnds = older.flatMap(({ endsAt }) => (endsAt !== null && endsAt > now ? [endsAt] : []));
      return {
        ...{ key, state: readKeyState(key, now), lastFour: newest?.lastFour ?? null },
        olderEndsAt: olderEnds[0] ?? null,
        ...{ makerName: maker?.displayName ?? null, isMakerGone: (maker?.role ?? 'none') === 'none' },
      };
    });
  };
}
