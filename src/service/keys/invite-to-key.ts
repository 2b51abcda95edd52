import type { ApiKey } from '../../domain/api/api-key.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { ApiKeys, KeyReveal } from '../../ports/api-keys.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';

/** Also said on the page. */
export const KEY_PAGE_MINUTES = 30;
export const KEY_PAGE_PATH = '/keys';

export interface InviteToKeyDeps {
  readonly apiKeys: Pick<ApiKeys, 'saveReveal'>;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'newSlug'>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** Where a secret is shown once, to whoever asked for it. */
export interface KeyPageInvitation {
  readonly url: string;
  readonly expiresAt: Date;
}

/** Throws AppError `store_unavailable`. */
export async function inviteToKey(
  { apiKeys, clock, ids, publicUrl }: InviteToKeyDeps,
  { merchantId, memberId }: Pick<MemberActor, 'merchantId' | 'memberId'>,
  { key, rotation }: { readonly key: Pick<ApiKey, 'id'>; readonly rotation: KeyReveal['rotation'] },
): Promise<KeyPageInvitation> {
  const token = ids.newSlug();
  const expiresAt = new Date(clock.now().getTime() + KEY_PAGE_MINUTES * 60_000);
  await apiKeys.saveReveal(token, { merchantId, memberId, keyId: key.id, rotation, expiresAt });
  return { url: `${publicUrl}${KEY_PAGE_PATH}/${token}`, expiresAt };
}
