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
    for (const { id, identity } of await merchants.listMembers(merchantId, 'manager')) {
      const isLeftOut = identity.platform === platform && !userIds.includes(identity.userId);
      if (isLeftOut) await merchants.setRole(merchantId, id, 'sales');
    }
    for (const userId of userIds) {
      const member =
        (await merchants.findMemberByIdentity(merchantId, platform, userId)) ??
        (await merchants.insertMember({
          id: ids.newId('mem'),
          merchantId,
          role: 'manager',
          displayName: null,
          timeZone: null,
          identity: { platform, userId },
        }));
      if (member.role === 'sales' || member.role === 'viewer') {
        await merchants.setRole(merchantId, member.id, 'manager');
      }
    }
  };
}
