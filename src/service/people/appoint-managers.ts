import { isWithinReach, type Workspace } from '../../domain/chat/workspace.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';

interface Appointment {
  readonly actor: MemberActor;
  /** Where they were chosen. */
  readonly workspace: Workspace;
  /** All managers there shall be of the people there, by their accounts; whoever is left out is sales again. */
  readonly userIds: readonly string[];
}

export type AppointManagers = (appointment: Appointment) => Promise<void>;

/**
 * The owner says who manages. An owner stays owner. Throws AppError `not_allowed`, `owner_missing`,
 * `store_unavailable`.
 */
export function makeAppointManagers({
  merchants,
  ids,
}: {
  readonly merchants: MerchantRepository;
  readonly ids: Ids;
}): AppointManagers {
  return async ({ actor, workspace, userIds }) => {
    await checkMayChangeSettings(merchants, actor);
    const { merchantId } = actor;
    const { platform } = workspace;
    const { workspaces } = await getMerchantOrThrow(merchants, merchantId);
    for (const { id, accounts } of await merchants.listMembers(merchantId, 'manager')) {
      // Whoever is only in another chat or workspace could not be chosen here.
      const here = accounts.filter((account) => isWithinReach(account, workspace, workspaces));
      if (here.length > 0 && !here.some(({ userId }) => userIds.includes(userId)))
        await merchants.setRole(merchantId, id, 'sales');
    }
    for (const userId of userIds) {
      const member =
        (await merchants.findMemberByAccount(merchantId, platform, userId)) ??
        (await merchants.insertMember({
          id: ids.newId('mem'),
          merchantId,
          role: 'manager',
          displayName: null,
          timeZone: null,
          language: null,
          accounts: [{ ...workspace, userId }],
        }));
      if (member.role === 'sales' || member.role === 'viewer') {
        await merchants.setRole(merchantId, member.id, 'manager');
      }
    }
  };
}
