import type { MemberActor } from '../../domain/actor.js';
import type { ChatPlatform } from '../../domain/chat-place.js';
import { AppError } from '../../domain/errors.js';
import type { Member } from '../../domain/merchant/member.js';
import { INITIAL_SETTINGS, type Merchant } from '../../domain/merchant/merchant.js';
import type { Standing } from '../../domain/merchant/standing.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** A person as the chat platform presents them, after it proved who they are. Null: the platform did not tell. */
export interface ChatPerson {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
  /** The workspace's own name; becomes the merchant's name at first sight. */
  readonly workspaceName: string | null;
  readonly userId: string;
  readonly displayName: string | null;
  /** IANA name from the profile. */
  readonly timeZone: string | null;
  readonly standing: Standing | null;
}

export interface Identified {
  readonly merchant: Merchant;
  readonly member: Member;
  readonly actor: MemberActor;
}

export interface IdentifyMemberDeps {
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Throws AppError `role_missing` for a guest whom nobody gave a role, `person_unknown` for somebody new, or
 * from a new workspace, of whom the platform tells nothing, `store_unavailable`.
 */
export type IdentifyMember = (person: ChatPerson) => Promise<Identified>;

/**
 * Who is speaking, in which merchant. A workspace seen for the first time becomes a merchant in test mode. Its first
 * owner is the first who may own it, everyone else is sales until the owner says otherwise; guests are nothing until then.
 */
export function makeIdentifyMember({ merchants, clock, ids }: IdentifyMemberDeps): IdentifyMember {
  async function checkMayJoin({ standing }: ChatPerson, merchantId: string | null): Promise<void> {
    if (standing === null) throw new AppError('person_unknown');
    if (standing !== 'guest') return;
    const owners = merchantId === null ? [] : await merchants.listMembers(merchantId, 'owner');
    throw new AppError('role_missing', { ownerName: owners[0]?.displayName ?? null });
  }

  async function getMerchant(person: ChatPerson): Promise<Merchant> {
    const known = await merchants.findByWorkspace(person.platform, person.workspaceId);
    if (known !== null) return known;
    await checkMayJoin(person, null);
    // Customers read it: an id is no name.
    if (person.workspaceName === null) throw new AppError('person_unknown');
    return merchants.insertMerchant({
      id: ids.newId('mer'),
      name: person.workspaceName,
      mode: 'test',
      workspaces: [{ platform: person.platform, workspaceId: person.workspaceId }],
      settings: { ...INITIAL_SETTINGS, timeZone: person.timeZone ?? INITIAL_SETTINGS.timeZone },
      createdAt: clock.now(),
    });
  }

  async function getMember(person: ChatPerson, merchantId: string): Promise<Member> {
    const known = await merchants.findMemberByAccount(merchantId, person.platform, person.userId);
    if (known === null) {
      await checkMayJoin(person, merchantId);
      return merchants.insertMember({
        id: ids.newId('mem'),
        merchantId,
        role: 'sales',
        displayName: person.displayName,
        timeZone: person.timeZone,
        accounts: [{ platform: person.platform, workspaceId: person.workspaceId, userId: person.userId }],
      });
    }
    const change = {
      displayName: person.displayName ?? known.displayName,
      timeZone: person.timeZone ?? known.timeZone,
    };
    if (change.timeZone === known.timeZone && change.displayName === known.displayName) return known;
    await merchants.updateMember(merchantId, known.id, change);
    return { ...known, ...change };
  }

  /** Whoever may own it does so if nobody did before. */
  async function offerOwnership({ standing }: ChatPerson, member: Member): Promise<Member> {
    if (standing !== 'may_own' || member.role === 'owner') return member;
    const isOwner = await merchants.claimOwnership(member.merchantId, member.id);
    return isOwner ? { ...member, role: 'owner' } : member;
  }

  return async (person) => {
    const merchant = await getMerchant(person);
    const member = await offerOwnership(person, await getMember(person, merchant.id));
    return toIdentified(merchant, member);
  };
}

export function toIdentified(merchant: Merchant, member: Member): Identified {
  const { id: memberId, role } = member;
  return { merchant, member, actor: { kind: 'member', merchantId: merchant.id, memberId, role } };
}
