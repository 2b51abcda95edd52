import type { Account } from '../../domain/chat/account.js';
import { isWithinReach, type Workspace } from '../../domain/chat/workspace.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { InvitedRole, Member, Role } from '../../domain/merchant/member.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkOwnersRight } from './check-owners-right.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';

interface Appointment {
  readonly actor: MemberActor;
  /** Where they were chosen. */
  readonly workspace: Workspace;
  /** All managers there shall be of the people there, by their accounts; whoever is left out is sales again. */
  readonly userIds: readonly string[];
}

export type AppointManagers = (appointment: Appointment) => Promise<void>;

export interface AppointManagersDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly ids: Ids;
}

/**
 * The owner says who manages. An owner stays owner. Throws AppError `not_allowed`, `owner_missing`,
 * `store_unavailable`.
 */
export function makeAppointManagers(deps: AppointManagersDeps): AppointManagers {
  const { merchants } = deps;
  return async ({ actor, workspace, userIds }) => {
    await checkOwnersRight(merchants, actor, 'manage_team');
    const { merchantId } = actor;
    const { platform } = workspace;
    const setRole = async (memberId: string, before: Role, role: InvitedRole): Promise<void> => {
      const told = { ...{ merchantId, actor, place: platform, subject: memberId }, before, after: role };
      await changeAndTell(deps, { ...told, action: 'member.role_changed' }, (telling) =>
        telling.changeRole(merchantId, memberId, { from: before, to: role }),
      );
    };
    const { workspaces } = await getMerchantOrThrow(merchants, merchantId);
    for (const { id, accounts } of await merchants.listMembers(merchantId, 'manager')) {
      // Whoever is only in another chat or workspace could not be chosen here.
      const here = accounts.filter((account) => isWithinReach(account, workspace, workspaces));
      if (here.length > 0 && !here.some(({ userId }) => userIds.includes(userId)))
        await setRole(id, 'manager', 'sales');
    }
    for (const userId of userIds) {
      const account = { ...workspace, userId };
      const member =
        (await merchants.findMemberByAccount(merchantId, platform, userId)) ??
        (await insertManager(deps, actor, account));
      if (member.role !== 'owner' && member.role !== 'manager') {
        await setRole(member.id, member.role, 'manager');
      }
    }
  };
}

/** Somebody who has never been here. */
async function insertManager(
  deps: AppointManagersDeps,
  actor: MemberActor,
  account: Account,
): Promise<Member> {
  const { merchantId } = actor;
  const id = deps.ids.newId('mem');
  const member = {
    ...{ id, merchantId, displayName: null, timeZone: null, language: null },
    role: 'manager',
    accounts: [account],
  } as const;
  const told = { merchantId, actor, place: account.platform, subject: id, after: member.role };
  return changeAndTell(deps, { ...told, action: 'member.joined' }, (telling) => telling.insertMember(member));
}
