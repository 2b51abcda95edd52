import type { ApiKey } from '../../domain/api/api-key.js';
import type { Member } from '../../domain/merchant/member.js';
import type { KeyLeft } from '../../domain/news/merchant-note.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import { listAgreeing } from './list-agreeing.js';

export type TellKeyDeps = MerchantNewsDeps;

/** Asks all who may agree to a key. Throws AppError `store_unavailable`. */
export function tellKeyAsked(deps: TellKeyDeps, key: ApiKey, agreeing: readonly Member[]): Promise<void> {
  return requestAsked(deps, key, { agreeing, version: 1 });
}

interface Settled {
  readonly outcome: 'approved' | 'declined';
  /** Who decided. */
  readonly memberId: string;
}

/** Tells its maker, and those who were asked: nobody presses what is decided. Throws AppError `store_unavailable`. */
export async function tellKeySettled(
  deps: TellKeyDeps,
  key: ApiKey,
  { outcome, memberId }: Settled,
): Promise<void> {
  const { id: keyId, merchantId, madeBy, name } = key;
  const decider = await deps.merchants.findMember(merchantId, memberId);
  await requestMerchantNews(deps, merchantId, {
    key: `key_settled:${keyId}`,
    note: { kind: 'key_settled', keyId, name, outcome, byName: decider?.displayName ?? null },
    only: [madeBy],
  });
  await tellKeyOver(deps, key);
}

/** Those who were asked see from now on how it stands. Throws AppError `store_unavailable`. */
export async function tellKeyOver(deps: TellKeyDeps, key: ApiKey): Promise<void> {
  const { merchantId, madeBy } = key;
  const agreeing = await listAgreeing(deps.merchants, { merchantId, memberId: madeBy });
  await requestAsked(deps, key, { agreeing, version: 2 });
}

/** Tells the owners, once each, that a key ends soon, or has ended. Throws AppError `store_unavailable`. */
export function tellKeyEnds(
  deps: TellKeyDeps,
  key: ApiKey,
  { endsAt, isOver }: { readonly endsAt: Date; readonly isOver: boolean },
): Promise<void> {
  return requestMerchantNews(deps, key.merchantId, {
    key: `key_${isOver ? 'ended' : 'ends'}:${key.id}`,
    note: { kind: 'key_ends', key: toKeyLeft(key), endsAt, isOver },
  });
}

/** What people know a key by. */
export function toKeyLeft({ name, mode, secrets, lastUsedAt }: ApiKey): KeyLeft {
  return { name, mode, lastFour: secrets[0]?.lastFour ?? null, lastUsedAt };
}

async function requestAsked(
  deps: TellKeyDeps,
  { id: keyId, merchantId, madeBy, name, mode, scopes }: ApiKey,
  { agreeing, version }: { readonly agreeing: readonly Member[]; readonly version: number },
): Promise<void> {
  const maker = await deps.merchants.findMember(merchantId, madeBy);
  await requestMerchantNews(deps, merchantId, {
    key: `key_asked:${keyId}`,
    note: { kind: 'key_asked', keyId, name, mode, scopes, makerName: maker?.displayName ?? null },
    only: agreeing.map(({ id }) => id),
    version,
  });
}
