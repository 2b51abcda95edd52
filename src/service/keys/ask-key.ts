import { type ApiKey, MOST_KEYS } from '../../domain/api/api-key.js';
import { cleanKeyAsk, findKeyAskProblems, type KeyAsk, takesTwoPeople } from '../../domain/api/key-ask.js';
import { NEWEST_VERSION } from '../../domain/api/versions.js';
import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { type CheckMayBeLiveDeps, checkMayBeLive } from '../gateways/check-may-be-live.js';
import { checkOwnersRight } from '../people/check-owners-right.js';
import { endAccess } from '../people/end-access.js';
import { lookAfterChange } from '../upkeep/look-after-soon.js';
import type { ChangeKeyDeps } from './change-key.js';
import { type InviteToKeyDeps, inviteToKey, type KeyPageInvitation } from './invite-to-key.js';
import { listAgreeing } from './list-agreeing.js';
import { type TellKeyDeps, tellKeyAsked } from './tell-key.js';

export interface AskKeyDeps extends CheckMayBeLiveDeps, ChangeKeyDeps, TellKeyDeps, InviteToKeyDeps {
  readonly merchants: MerchantRepository;
  readonly apiKeys: ChangeKeyDeps['apiKeys'];
  readonly ids: ChangeKeyDeps['ids'] & InviteToKeyDeps['ids'];
}

interface AskedKey {
  readonly key: ApiKey;
  /** Where its secret is shown; null: a second person has to agree first. */
  readonly page: KeyPageInvitation | null;
}

export type AskKey = (actor: MemberActor, ask: KeyAsk & { readonly place: AuditPlace }) => Promise<AskedKey>;

/**
 * Makes a key of the API and the member that it acts as; its secret is made when its page shows it. Throws AppError
 * `not_allowed`, `owner_missing`, `invalid_input` (`fields`: those of `KeyAskField`), `live_mode_refused`,
 * `second_person_needed` (nobody else could agree), `too_many_keys`, `store_unavailable`.
 */
export function makeAskKey(deps: AskKeyDeps): AskKey {
  return async (actor, { place, ...asked }) => {
    const { merchants, clock } = deps;
    await checkOwnersRight(merchants, actor, 'manage_api');
    const ask = cleanKeyAsk(asked);
    const fields = findKeyAskProblems(ask, clock.now());
    if (fields.length > 0) throw new AppError('invalid_input', { fields });
    if (ask.mode === 'live') await checkMayBeLive(deps, actor.merchantId);
    const needsApproval = takesTwoPeople(ask);
    const agreeing = needsApproval ? await listAgreeing(merchants, actor) : [];
    if (needsApproval && agreeing.length === 0) throw new AppError('second_person_needed', { of: 'key' });
    const key = buildKey(deps, actor, { ask, needsApproval });
    await insert(deps, key, { actor, place });
    if (!needsApproval) return { key, page: await inviteToKey(deps, actor, { key, rotation: null }) };
    await tellKeyAsked(deps, key, agreeing);
    return { key, page: null };
  };
}

interface Built {
  readonly ask: KeyAsk;
  readonly needsApproval: boolean;
}

function buildKey({ ids, clock }: AskKeyDeps, actor: MemberActor, { ask, needsApproval }: Built): ApiKey {
  return {
    ...ask,
    ...{ id: ids.newId('key'), merchantId: actor.merchantId, memberId: ids.newId('mem') },
    ...{ version: NEWEST_VERSION, secrets: [], madeAt: clock.now(), madeBy: actor.memberId },
    ...{ approvedBy: null, needsApproval, declinedAt: null, revokedAt: null, lastUsedAt: null },
  };
}

/** Its member first: whoever acts by a key is there. */
async function insert(
  deps: AskKeyDeps,
  key: ApiKey,
  { actor, place }: { readonly actor: MemberActor; readonly place: AuditPlace },
): Promise<void> {
  const { apiKeys, merchants } = deps;
  const { merchantId, name, mode, scopes, endsAt } = key;
  const after = { name, mode, scopes, endsAt: endsAt?.toISOString() ?? null };
  const told = { merchantId, actor, place, action: 'key.asked', subject: key.id, after } as const;
  const member = await merchants.insertMember(toMember(key));
  const isIn = await lookAfterChange(deps, merchantId, () =>
    apiKeys.insert(key, buildAuditEntry(deps, told)),
  );
  if (isIn) return;
  await endAccess(deps, member, { why: 'removed', actor, place, reason: null });
  throw new AppError('too_many_keys', { most: MOST_KEYS });
}

function toMember({ memberId: id, merchantId, name }: ApiKey): Member {
  return {
    ...{ id, merchantId, role: 'api', displayName: `API: ${name}` },
    ...{ timeZone: null, language: null, accounts: [] },
  };
}
