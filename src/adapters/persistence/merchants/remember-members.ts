import type { Member } from '../../../domain/merchant/member.js';
import type { MerchantChanges, MerchantRepository } from '../../../ports/merchant-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { createSureMemory, type SureMemory } from '../sure-memory.js';

/** Of as many merchants. */
const MAX_KEPT = 1_000;

type Changes = Pick<
  MerchantChanges,
  'insertMember' | 'addAccount' | 'moveAccount' | 'claimOwnership' | 'setRole'
>;

interface RememberedMembers {
  readonly members: Pick<MerchantRepository, 'findMemberByAccount' | 'updateMember'>;
  readonly change: SureMemory<ByAccount>['change'];
  /** What writes something of a merchant's people. */
  countChanges(changes: Changes): Changes;
}

type ByAccount = Map<string, Member>;

/** Members found by an account, remembered until anything of their merchant's people changes. */
export function rememberMembers(repository: MerchantRepository, peers: Peers): RememberedMembers {
  const { change, getOrRead } = createSureMemory<ByAccount>(peers, MAX_KEPT);
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
      updateMember: (id, memberId, profile) =>
        change(id, () => repository.updateMember(id, memberId, profile)),
    },
    countChanges: ({ insertMember, addAccount, moveAccount, claimOwnership, setRole }) => ({
      insertMember: (member) => change(member.merchantId, () => insertMember(member)),
      addAccount: (id, memberId, account) => change(id, () => addAccount(id, memberId, account)),
      moveAccount: (id, memberId, move) => change(id, () => moveAccount(id, memberId, move)),
      claimOwnership: (id, memberId) => change(id, () => claimOwnership(id, memberId)),
      setRole: (id, memberId, role) => change(id, () => setRole(id, memberId, role)),
    }),
  };
}
