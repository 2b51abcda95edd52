import type { ApiKey } from '../../domain/api/api-key.js';
import { buildKeyText, lastFourOf } from '../../domain/api/key-text.js';
import { AppError, isAppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Language } from '../../domain/text/language.js';
import type { ApiKeys, KeyReveal } from '../../ports/api-keys.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { findInvited } from '../people/find-invited.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { type LookAfterSoonDeps, lookAfterChange } from '../upkeep/look-after-soon.js';
import { checkKeyState } from './change-key.js';
import { getKeyOrThrow } from './get-key-or-throw.js';
import type { KeyCache } from './key-cache.js';

export interface KeyPageDeps extends LookAfterSoonDeps {
  readonly apiKeys: ApiKeys;
  readonly merchants: Pick<MerchantRepository, 'findById' | 'findMember'>;
  readonly keyCache: Pick<KeyCache, 'forget'>;
  readonly ids: Pick<Ids, 'newId' | 'newKeyBody'>;
}

/** What the page says before and after a secret is shown. */
export interface KeyPageView {
  readonly key: ApiKey;
  /** Null: it is the first; the secret before it ends so many hours after this one was shown. */
  readonly keepHours: number | null;
  /** Whom it is shown to. */
  readonly readerName: string | null;
  readonly expiresAt: Date;
  readonly merchantName: string;
  readonly merchantLanguage: Language;
  readonly timeZone: string;
}

/** Looks alone: the address can be opened again. Throws AppError `page_gone`, `store_unavailable`. */
export type OpenKeyPage = (token: string) => Promise<KeyPageView>;

export function makeOpenKeyPage(deps: KeyPageDeps): OpenKeyPage {
  return async (token) => {
    const reveal = await deps.apiKeys.findReveal(token);
    if (reveal === null) throw new AppError('page_gone');
    return (await readReveal(deps, reveal)).view;
  };
}

export interface ShownKey extends KeyPageView {
  /** The only time that it is told. */
  readonly secret: string;
}

/** Makes a secret and tells it, for one of many at once. Throws as `openKeyPage` does. */
export type ShowKey = (token: string) => Promise<ShownKey>;

export function makeShowKey(deps: KeyPageDeps): ShowKey {
  const { apiKeys, clock } = deps;
  return async (token) => {
    const reveal = await apiKeys.useReveal(token);
    if (reveal === null) throw new AppError('page_gone');
    const { actor, view } = await readReveal(deps, reveal);
    const { key, keepHours } = view;
    const secret = drawSecret(deps.ids, key);
    const madeAt = clock.now();
    const othersEndAt = keepHours === null ? null : new Date(madeAt.getTime() + keepHours * HOUR_MS);
    const after = { lastFour: lastFourOf(secret), othersEndAt: othersEndAt?.toISOString() ?? null };
    const told = { merchantId: key.merchantId, actor, place: 'page', subject: key.id, after } as const;
    const entry = buildAuditEntry(deps, { ...told, action: 'key.shown' });
    const made = { secret, madeAt, shownTo: actor.memberId, othersEndAt };
    const isAdded = await lookAfterChange(deps, key.merchantId, () => apiKeys.addSecret(key, made, entry));
    // Somebody ended the key between the look and the write.
    if (!isAdded) throw new AppError('page_gone');
    deps.keyCache.forget();
    return { ...view, secret };
  };
}

const HOUR_MS = 60 * 60_000;

/** People tell two secrets of a key by their ends. */
function drawSecret(ids: Pick<Ids, 'newKeyBody'>, { mode, secrets }: ApiKey): string {
  for (;;) {
    const secret = buildKeyText(mode, ids.newKeyBody());
    if (secrets.every(({ lastFour }) => lastFour !== lastFourOf(secret))) return secret;
  }
}

interface Revealed {
  readonly actor: MemberActor;
  readonly view: KeyPageView;
}

/** For whoever asked, while they may still, and while the key can be shown. Throws AppError `page_gone`. */
async function readReveal(deps: KeyPageDeps, reveal: KeyReveal): Promise<Revealed> {
  const { merchants, clock } = deps;
  const { merchantId, memberId, expiresAt, rotation } = reveal;
  const actor = await findInvited(merchants, reveal, 'manage_api');
  if (actor === null) throw new AppError('page_gone');
  try {
    const key = await getKeyOrThrow(deps.apiKeys, merchantId, reveal.keyId);
    checkKeyState(key, clock.now(), ['ready', 'active']);
    const [merchant, reader] = await Promise.all([
      getMerchantOrThrow(merchants, merchantId),
      merchants.findMember(merchantId, memberId),
    ]);
    const { language: merchantLanguage, timeZone } = merchant.settings;
    const isFirst = key.secrets.length === 0;
    // Another page showed the first one meanwhile: this one was not asked to take its place.
    if (!isFirst && rotation === null) throw new AppError('page_gone');
    const keepHours = isFirst ? null : (rotation?.keepHours ?? null);
    const view = { key, keepHours, readerName: reader?.displayName ?? null, expiresAt, timeZone };
    return { actor, view: { ...view, merchantName: merchant.name, merchantLanguage } };
  } catch (error) {
    if (isAppError(error, 'key_not_found') || isAppError(error, 'key_not_now'))
      throw new AppError('page_gone');
    throw error;
  }
}
