import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { markDeputy } from '../../domain/merchant/mark-deputy.js';
import type { Member, Role } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkOwnersRight } from './check-owners-right.js';
import { endAccess } from './end-access.js';
import { getMemberOrThrow } from './get-member-or-throw.js';

export interface ManageMemberDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
}

interface RoleGiven {
  readonly memberId: string;
  readonly role: Exclude<Role, 'none'>;
  /** What whoever gives it saw them to be; absent: whatever they are. */
  readonly from?: Role;
  readonly place: AuditPlace;
}

/** Answers the member as they are then. */
export type ChangeRole = (actor: MemberActor, given: RoleGiven) => Promise<Member>;

/**
 * An owner gives somebody another role, or one again. Throws AppError `not_allowed`, `owner_missing`, `member_unknown`,
 * `last_owner`, `write_conflict` (somebody else was faster), `store_unavailable`.
 */
export function makeChangeRole(deps: ManageMemberDeps): ChangeRole {
  const { merchants } = deps;
  return async (actor, { memberId, role, from, place }) => {
    const { merchantId } = actor;
    await checkOwnersRight(merchants, actor, 'manage_team');
    const member = await getMemberOrThrow(merchants, merchantId, memberId);
    if (member.role === role) return member;
    // Another owner changed them meanwhile: who asks is to see that first.
    if (from !== undefined && from !== member.role) throw new AppError('write_conflict');
    await checkIsNotLast(merchants, member);
    const told = { ...{ merchantId, actor, place, subject: memberId }, before: member.role, after: role };
    const isChanged = await changeAndTell(deps, { ...told, action: 'member.role_changed' }, (telling) =>
      telling.changeRole(merchantId, memberId, { from: member.role, to: role }),
    );
    if (!isChanged) throw new AppError('write_conflict');
    await keepAnOwner(deps, member, { actor, place });
    return getMemberOrThrow(merchants, merchantId, memberId);
  };
}

interface Removal {
  readonly memberId: string;
  readonly place: AuditPlace;
}

export type RemoveMember = (actor: MemberActor, removal: Removal) => Promise<Member>;

/**
 * Takes somebody's access away, in every chat; anybody may take their own. Removed already, they stay so. Throws as
 * `ChangeRole` does.
 */
export function makeRemoveMember(deps: ManageMemberDeps): RemoveMember {
  const { merchants } = deps;
  return async (actor, { memberId, place }) => {
    if (memberId !== actor.memberId) await checkOwnersRight(merchants, actor, 'manage_team');
    const member = await getMemberOrThrow(merchants, actor.merchantId, memberId);
    await checkIsNotLast(merchants, member);
    await endAccess(deps, member, { why: 'removed', actor, place, reason: null });
    await keepAnOwner(deps, member, { actor, place });
    return getMemberOrThrow(merchants, actor.merchantId, memberId);
  };
}

interface DeputyGiven {
  readonly memberId: string;
  /** Null: an owner. */
  readonly deputyId: string | null;
  /** As `from` of `RoleGiven`: the mark of the deputy. */
  readonly seen?: string;
  readonly place: AuditPlace;
}

export type SetDeputy = (actor: MemberActor, given: DeputyGiven) => Promise<Member>;

/** Says who has somebody's open links once they are gone. Throws AppError `not_allowed`, `owner_missing`, `member_unknown`, `write_conflict` (somebody else was faster), `store_unavailable`. */
export function makeSetDeputy(deps: ManageMemberDeps): SetDeputy {
  const { merchants } = deps;
  return async (actor, { memberId, deputyId, seen, place }) => {
    const { merchantId } = actor;
    await checkOwnersRight(merchants, actor, 'manage_team');
    const member = await getMemberOrThrow(merchants, merchantId, memberId);
    const deputy = deputyId === null ? null : await getMemberOrThrow(merchants, merchantId, deputyId);
    if (deputy?.role === 'none' || deputyId === memberId) throw new AppError('member_unknown');
    const had = member.deputyId ?? null;
    if (had === deputyId) return member;
    if (seen !== undefined && seen !== markDeputy(had)) throw new AppError('write_conflict');
    const told = {
      ...{ merchantId, actor, place, subject: memberId },
      ...{ before: had, after: deputyId },
    };
    await changeAndTell(deps, { ...told, action: 'member.deputy_set' }, (telling) =>
      telling.setDeputy(merchantId, memberId, deputyId),
    );
    return getMemberOrThrow(merchants, merchantId, memberId);
  };
}

/** Throws AppError `last_owner`. */
async function checkIsNotLast(
  merchants: Pick<MerchantRepository, 'listMembers'>,
  { id, merchantId, role }: Member,
): Promise<void> {
  if (role !== 'owner') return;
  const owners = await merchants.listMembers(merchantId, 'owner');
  if (owners.every((owner) => owner.id === id)) throw new AppError('last_owner');
}

/** Of two owners who take each other's role at once, whoever finds none left gives it back. Throws AppError `last_owner`. */
async function keepAnOwner(
  deps: ManageMemberDeps,
  { id, merchantId, role }: Member,
  { actor, place }: { readonly actor: MemberActor; readonly place: AuditPlace },
): Promise<void> {
  const { merchants } = deps;
  if (role !== 'owner' || (await merchants.listMembers(merchantId, 'owner')).length > 0) return;
  const now = await getMemberOrThrow(merchants, merchantId, id);
  const told = { ...{ merchantId, actor, place, subject: id }, before: now.role, after: 'owner' };
  await changeAndTell(deps, { ...told, action: 'member.role_changed' }, (telling) =>
    telling.changeRole(merchantId, id, { from: now.role, to: 'owner' }),
  );
  throw new AppError('last_owner');
}
