import { type Model, trusted } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { Role } from '../../../domain/merchant/member.js';
import type { MerchantChanges } from '../../../ports/merchant-repository.js';
import { withUntold } from '../audit/untold.js';
import type { MemberDocument } from './member-schema.js';
import { tryUpdate } from './try-update.js';

type Roles = Pick<MerchantChanges, 'setRole' | 'changeRole' | 'endAccess' | 'setDeputy'>;

/** What members may do: each change one conditional update. `onOwnerLost`: the merchant may be without one from now on. */
export function createRoles(
  model: Model<MemberDocument>,
  entries: readonly AuditEntry[],
  onOwnerLost: (merchantId: string) => void,
): Roles {
  return {
    async setRole(merchantId, memberId, role) {
      await model.updateOne({ _id: memberId, merchantId }, withUntold(toRole(role), entries));
      if (role !== 'owner') onOwnerLost(merchantId);
    },

    async changeRole(merchantId, memberId, { from, to }) {
      const stands = { _id: memberId, merchantId, role: from };
      const isChanged = await tryUpdate(model, stands, withUntold(toRole(to), entries));
      if (from === 'owner') onOwnerLost(merchantId);
      return isChanged;
    },

    async endAccess(merchantId, memberId, { at, why }) {
      const hasAccess = { _id: memberId, merchantId, role: trusted({ $ne: 'none' as const }) };
      const departure = { at, why, isSettled: false };
      const change = { $set: { role: 'none', departure }, $unset: { first: 1, standing: 1 } };
      const isEnded = await tryUpdate(model, hasAccess, withUntold(change, entries));
      onOwnerLost(merchantId);
      return isEnded;
    },

    async setDeputy(merchantId, memberId, deputyId) {
      const change = deputyId === null ? { $unset: { deputyId: 1 } } : { $set: { deputyId } };
      await model.updateOne({ _id: memberId, merchantId }, withUntold(change, entries));
    },
  };
}

/** Whoever is no owner is not the first one either: the next who may own the merchant can become that. */
function toRole(role: Role): object {
  return { $set: { role }, $unset: { departure: 1, ...(role === 'owner' ? {} : { first: 1 }) } };
}
