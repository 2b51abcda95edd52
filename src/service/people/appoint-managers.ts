import { type Account, findAccount } from '../../domain/account.js';
import type { MemberActor } from '../../domain/actor.js';
import type { ChatPlatform } from '../../domain/chat-place.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';

interface Appointment {
  readonly actor: MemberActor;
  readonly platform: ChatPlatform;
  /** All managers there shall be, by their chat accounts; whoever is left out is sales again. */
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
  return async ({ actor, platform, userIds }) => {
    await checkMayChangeSettings(merchants, actor);
    const { merchantId } = actor;
    for (const { id, accounts } of await merchants.listMembers(merchantId, 'manager')) {
      // Whoever is only in another chat could not be chosen here.
      const here = accounts.filter((account) => account.platform === platform);
      if (here.length > 0 && !here.some(({ userId }) => userIds.includes(userId)))
        await merchants.setRole(merchantId, id, 'sales');
    }
    const toAccount = await makeToAccount(merchants, { actor, platform });
    for (const userId of userIds) {
      const member =
        (await merchants.findMemberByAccount(merchantId, platform, userId)) ??
        (await merchants.insertMember({
          id: ids.newId('mem'),
          merchantId,
          role: 'manager',
          displayName: null,
          timeZone: null,
          accounts: [toAccount(userId)],
        }));
      if (member.role === 'sales' || member.role === 'viewer') {
        await merchants.setRole(merchantId, member.id, 'manager');
      }
    }
  };
}

/** People are chosen in the workspace of whoever chooses them. */
async function makeToAccount(
  merchants: MerchantRepository,
  { actor, platform }: Pick<Appointment, 'actor' | 'platform'>,
): Promise<(userId: string) => Account> {
  const chooser = await merchants.findMember(actor.merchantId, actor.memberId);
  const account = chooser === null ? undefined : findAccount(chooser.accounts, platform);
  return (userId) => ({ ...account, platform, userId });
}
