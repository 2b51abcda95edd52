import type { Member } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import { wasColleague } from '../../domain/merchant/was-colleague.js';
import type { Ids } from '../../ports/ids.js';
import type { MemberProfile, MerchantRepository } from '../../ports/merchant-repository.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { lookAfterSoon } from '../upkeep/look-after-soon.js';
import { type ChatPerson, toSpoken } from './chat-person.js';
import { checkMayJoin, refuseFormer } from './check-may-join.js';
import { endAccess } from './end-access.js';

export interface GetMemberOfPersonDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly ids: Ids;
}

/** The member of a merchant that a person is; `found`: as they were looked up already. Throws as `checkMayJoin` does. */
export type GetMemberOfPerson = (
  person: ChatPerson,
  merchant: Pick<Merchant, 'id' | 'workspaces'>,
  found: Member | null,
) => Promise<Member>;

const PROFILE = ['displayName', 'timeZone', 'language', 'standing'] as const;

/** Everybody new is sales; the first who may own the merchant does so. */
export function makeGetMemberOfPerson(deps: GetMemberOfPersonDeps): GetMemberOfPerson {
  const { merchants } = deps;
  return async (person, { id: merchantId, workspaces }, found) => {
    const known = found ?? (await merchants.findMemberByAccount(merchantId, person.platform, person.userId));
    if (known !== null) await checkIsNoGuestNow(deps, known, person);
    const member = known === null ? await join(deps, person, merchantId) : await refresh(deps, known, person);
    // Whoever runs a chat that the merchant came to later does not own the merchant by that.
    const isAtHome = workspaces[0]?.platform === person.platform;
    const offered = isAtHome ? await offerOwnership(deps, member, person) : member;
    return offered.role === 'none' ? refuseFormer(merchants, merchantId) : offered;
  };
}

async function join(deps: GetMemberOfPersonDeps, person: ChatPerson, merchantId: string): Promise<Member> {
  await checkMayJoin(deps.merchants, person, merchantId);
  const { platform, workspaceId, userId, displayName, timeZone } = person;
  const accounts = [{ platform, workspaceId, userId }];
  const profile = { displayName, timeZone, language: toSpoken(person.language) };
  const member: Member = { id: deps.ids.newId('mem'), merchantId, role: 'sales', ...profile, accounts };
  const told = { ...toThemselves(member, platform), after: member.role };
  return changeAndTell(deps, { ...told, action: 'member.joined' }, (telling) => telling.insertMember(member));
}

async function refresh(
  { merchants }: GetMemberOfPersonDeps,
  member: Member,
  person: ChatPerson,
): Promise<Member> {
  const change: MemberProfile = {
    displayName: person.displayName ?? member.displayName,
    timeZone: person.timeZone ?? member.timeZone,
    language: toSpoken(person.language ?? member.language),
    ...findStanding(member, person),
  };
  if (PROFILE.every((part) => change[part] === member[part])) return member;
  await merchants.updateMember(member.merchantId, member.id, change);
  return { ...member, ...change };
}

async function offerOwnership(
  deps: GetMemberOfPersonDeps,
  member: Member,
  { standing, platform }: ChatPerson,
): Promise<Member> {
  if (standing !== 'may_own' || member.role === 'owner') return member;
  const told = { ...toThemselves(member, platform), before: member.role, after: 'owner' };
  // Whoever may own it is asked about at each word of theirs: nothing is woken for what is known to be owned.
  const entry = buildAuditEntry(deps, { ...told, action: 'member.role_changed' });
  const isOwner = await deps.merchants.telling(entry).claimOwnership(member.merchantId, member.id);
  if (!isOwner) return member;
  await lookAfterSoon(deps, member.merchantId);
  return { ...member, role: 'owner' };
}

/** How the chat shows somebody, where that tells more than their role does. */
function findStanding(member: Member, { standing }: ChatPerson): Pick<MemberProfile, 'standing'> {
  if (standing === null) return {};
  if (standing === 'guest') return { standing };
  return wasColleague(member) ? {} : { standing: 'colleague' };
}

/** No event may have told that a colleague became a guest. Throws AppError `role_missing`. */
async function checkIsNoGuestNow(
  deps: GetMemberOfPersonDeps,
  member: Member,
  { standing, platform: place }: ChatPerson,
): Promise<void> {
  if (standing !== 'guest' || member.role === 'none' || !wasColleague(member)) return;
  await endAccess(deps, member, { why: 'gone', actor: { kind: 'system' }, place, reason: 'guest' });
  await refuseFormer(deps.merchants, member.merchantId);
}

/** What somebody does of themselves, by coming. */
function toThemselves({ merchantId, id: memberId, role }: Member, place: ChatPerson['platform']) {
  const actor = { kind: 'member', merchantId, memberId, role } as const;
  return { merchantId, actor, place, subject: memberId };
}
