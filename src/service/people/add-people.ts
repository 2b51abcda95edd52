import type { Account } from '../../domain/chat/account.js';
import type { Workspace } from '../../domain/chat/workspace.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { InvitedRole, Member } from '../../domain/merchant/member.js';
import type { Ids } from '../../ports/ids.js';
import { changeAndTell } from '../audit/change-and-tell.js';
import { checkOwnersRight } from './check-owners-right.js';
import { type ManageMemberDeps, makeChangeRole } from './manage-member.js';

interface Adding {
  /** Where they were chosen. */
  readonly workspace: Workspace;
  readonly userIds: readonly string[];
  readonly role: InvitedRole;
}

export interface AddPeopleDeps extends ManageMemberDeps {
  readonly ids: Ids;
}

export type AddPeople = (actor: MemberActor, adding: Adding) => Promise<readonly Member[]>;

/**
 * People of a workspace have a role from now on, whoever they were before, guests too. Throws AppError `not_allowed`,
 * `owner_missing`, `last_owner`, `write_conflict`, `store_unavailable`.
 */
export function makeAddPeople(deps: AddPeopleDeps): AddPeople {
  const { merchants } = deps;
  const changeRole = makeChangeRole(deps);
  return async (actor, { workspace, userIds, role }) => {
    await checkOwnersRight(merchants, actor, 'manage_team');
    const place = workspace.platform;
    const added: Member[] = [];
    for (const userId of userIds) {
      const known = await merchants.findMemberByAccount(actor.merchantId, place, userId);
      const member = known ?? (await insert(deps, actor, { account: { ...workspace, userId }, role }));
      added.push(await changeRole(actor, { memberId: member.id, role, place }));
    }
    return added;
  };
}

/** Somebody who has never been here. */
async function insert(
  deps: AddPeopleDeps,
  actor: MemberActor,
  { account, role }: { readonly account: Account; readonly role: InvitedRole },
): Promise<Member> {
  const { merchantId } = actor;
  const id = deps.ids.newId('mem');
  const member: Member = {
    ...{ id, merchantId, role, displayName: null, timeZone: null, language: null },
    accounts: [account],
  };
  const told = { merchantId, actor, place: account.platform, subject: id, after: role };
  return changeAndTell(deps, { ...told, action: 'member.joined' }, (telling) => telling.insertMember(member));
}
