import type { Member } from '../../../domain/merchant/member.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { createSureMemory, type SureMemory } from '../sure-memory.js';
import type { MemberChanges } from './members.js';

/** Of as many merchants. */
const MAX_KEPT = 1_000;

interface RememberedMembers {
  readonly members: Pick<
    MerchantRepository,
    'findMember' | 'findMemberByAccount' | 'updateMember' | 'settleDeparture'
  >;
  readonly change: SureMemory<Known>['change'];
  /** What writes something of a merchant's people. */
  countChanges(changes: MemberChanges): MemberChanges;
}

/** By id, and by each account; also what is being read. */
type Known = Map<string, Promise<Member | null>>;

/** Members found by their id or an account, remembered until anything of their merchant's people changes. */
export function rememberMembers(repository: MerchantRepository, peers: Peers): RememberedMembers {
  const { change, getOrRead } = createSureMemory<Known>(peers, MAX_KEPT);
  // Forgotten as a whole: what is read before a change and comes after it lands where nobody looks any more.
  const find = async (merchantId: string, key: string, read: () => Promise<Member | null>) => {
    const known: Known = (await getOrRead(merchantId, async () => new Map())) ?? new Map();
    const reading = known.get(key) ?? read();
    known.set(key, reading);
    const member = await reading.catch((error: unknown) => {
      known.delete(key);
      throw error;
    });
    if (member === null) known.delete(key);
    // Whoever was recognised by an account is asked for by their id next.
    else known.set(member.id, reading);
    return member;
  };
  return {
    change,
    members: {
      findMember: (id, memberId) => find(id, memberId, () => repository.findMember(id, memberId)),
      findMemberByAccount: (id, platform, userId) =>
        find(id, `${platform} ${userId}`, () => repository.findMemberByAccount(id, platform, userId)),
      updateMember: (id, memberId, profile) =>
        change(id, () => repository.updateMember(id, memberId, profile)),
      settleDeparture: (id, memberId) => change(id, () => repository.settleDeparture(id, memberId)),
    },
    countChanges: (changes) => ({
      insertMember: (member) => change(member.merchantId, () => changes.insertMember(member)),
      addAccount: (id, memberId, account) => change(id, () => changes.addAccount(id, memberId, account)),
      moveAccount: (id, memberId, move) => change(id, () => changes.moveAccount(id, memberId, move)),
      claimOwnership: (id, memberId) => change(id, () => changes.claimOwnership(id, memberId)),
      setRole: (id, memberId, role) => change(id, () => changes.setRole(id, memberId, role)),
      changeRole: (id, memberId, roles) => change(id, () => changes.changeRole(id, memberId, roles)),
      endAccess: (id, memberId, departure) => change(id, () => changes.endAccess(id, memberId, departure)),
      setDeputy: (id, memberId, deputyId) => change(id, () => changes.setDeputy(id, memberId, deputyId)),
    }),
  };
}
