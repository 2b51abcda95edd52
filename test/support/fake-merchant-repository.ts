import type { Member } from '../../src/domain/merchant/member.js';
import type { Merchant } from '../../src/domain/merchant/merchant.js';
import type { MerchantRepository } from '../../src/ports/merchant-repository.js';

/** Merchants and members in memory, with those given at the start as they are. */
export function createFakeMerchantRepository(
  seed: { readonly merchants?: readonly Merchant[]; readonly members?: readonly Member[] } = {},
): MerchantRepository {
  const merchants = new Map((seed.merchants ?? []).map((merchant) => [merchant.id, merchant]));
  const members = new Map((seed.members ?? []).map((member) => [member.id, member]));
  const membersOf = (merchantId: string) =>
    [...members.values()].filter((member) => member.merchantId === merchantId);

  const findByWorkspace: MerchantRepository['findByWorkspace'] = async (platform, workspaceId) =>
    [...merchants.values()].find(
      ({ workspace }) => workspace.platform === platform && workspace.workspaceId === workspaceId,
    ) ?? null;
  const findMember: MerchantRepository['findMember'] = async (merchantId, memberId) =>
    membersOf(merchantId).find(({ id }) => id === memberId) ?? null;
  const findByIdentity: MerchantRepository['findMemberByIdentity'] = async (merchantId, platform, userId) =>
    membersOf(merchantId).find(
      ({ identity }) => identity.platform === platform && identity.userId === userId,
    ) ?? null;
  const change = (merchantId: string, memberId: string, part: Partial<Member>) => {
    const member = members.get(memberId);
    if (member?.merchantId === merchantId) members.set(memberId, { ...member, ...part });
  };

  return {
    findByWorkspace,
    findMember,
    findMemberByIdentity: findByIdentity,
    findById: async (merchantId) => merchants.get(merchantId) ?? null,

    async insertMerchant(merchant) {
      const { platform, workspaceId } = merchant.workspace;
      // Nothing may come between the look and the insert: the real store has a unique index here.
      const earlier = [...merchants.values()].find(
        ({ workspace }) => workspace.platform === platform && workspace.workspaceId === workspaceId,
      );
      if (earlier === undefined) merchants.set(merchant.id, merchant);
      return earlier ?? merchant;
    },

    async updateSettings(merchantId, settings) {
      const merchant = merchants.get(merchantId);
      if (merchant !== undefined) merchants.set(merchantId, { ...merchant, settings });
    },

    async renameMerchant(merchantId, name) {
      const merchant = merchants.get(merchantId);
      if (merchant !== undefined) merchants.set(merchantId, { ...merchant, name });
    },

    async insertMember(member) {
      const others = membersOf(member.merchantId);
      const { platform, userId } = member.identity;
      const earlier = others.find((o) => o.identity.platform === platform && o.identity.userId === userId);
      if (earlier !== undefined) return earlier;
      members.set(member.id, member);
      return member;
    },

    async claimOwnership(merchantId, memberId) {
      const hasOwner = membersOf(merchantId).some(({ role }) => role === 'owner');
      const isThere = members.get(memberId)?.merchantId === merchantId;
      if (hasOwner || !isThere) return false;
      change(merchantId, memberId, { role: 'owner' });
      return true;
    },

    updateMember: async (merchantId, memberId, { displayName, timeZone }) =>
      change(merchantId, memberId, { displayName, timeZone }),
    listMembers: async (merchantId, role) => membersOf(merchantId).filter((member) => member.role === role),
    setRole: async (merchantId, memberId, role) => change(merchantId, memberId, { role }),
  };
}
