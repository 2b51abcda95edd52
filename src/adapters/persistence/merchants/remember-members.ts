import type { Member } from '../../../domain/merchant/member.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { createSureMemory, type SureMemory } from '../sure-memory.js';

/** Of as many merchants. */
const MAX_KEPT = 1_000;

type Members = Pick<
  MerchantRepository,
  | 'findMemberByAccount'
  | 'insertMember'
  | 'addAccount'
  | 'moveAccount'
  | 'claimOwnership'
  | 'updateMember'
  | 'setRole'
>;

type ByAccount = Map<string, Member>;

/** Members found by an account, remembered until anything of their merchant's people changes. */
export function rememberMembers(
  repository: MerchantRepository,
  peers: Peers,
): { readonly members: Members; readonly change: SureMemory<ByAccount>['change'] } {
  const { change, getOrRead } = createSureMemory<ByAccount>(peers, MAX_KEPT);
  const { insertMember, addAccount, moveAccount, claimOwnership, updateMember, setRole } = repository;
  return {
    change,
    members: {
      async findMemberByAccount(merchantId, platform, userId) {
        // Forgotten as a whole: what is read before a change and comes after it lands where nobody looks any more.
        const known = (await getOrRead(merchantId, async () => new Map())) ?? new Map();
        const key = `${platform} ${userId}`;
        const member = known.get(key) ?? (await repository.findMemberByAccount(merchantId, platform, userId));
        if (member !== null) known.set(key, member);
        return member;
      },
      insertMember: (member) => change(member.merchantId, () => insertMember(member)),
      addAccount: (id, memberId, account) => change(id, () => addAccount(id, memberId, account)),
      moveAccount: (id, memberId, move) => change(id, () => moveAccount(id, memberId, move)),
      claimOwnership: (id, memberId) => change(id, () => claimOwnership(id, memberId)),
      updateMember: (id, memberId, profile) => change(id, () => updateMember(id, memberId, profile)),
      setRole: (id, memberId, role) => change(id, () => setRole(id, memberId, role)),
    },
  };
}
