import type { MemberActor } from '../../domain/actor.js';
import type { ChatPlatform } from '../../domain/chat-place.js';
import type { Member } from '../../domain/merchant/member.js';
import { INITIAL_SETTINGS, type Merchant } from '../../domain/merchant/merchant.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** A person as the chat platform presents them, after it proved who they are. */
export interface ChatPerson {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
  /** The workspace's own name; becomes the merchant's name at first sight. */
  readonly workspaceName: string | null;
  readonly userId: string;
  readonly displayName: string;
  /** IANA name from the profile; null when the platform did not tell. */
  readonly timeZone: string | null;
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

export type IdentifyMember = (person: ChatPerson) => Promise<Identified>;

/**
 * Who is speaking, in which merchant. A workspace seen for the first time becomes a merchant in test mode;
 * its first user is the owner, everyone after that is sales until the owner says otherwise.
 */
export function makeIdentifyMember({ merchants, clock, ids }: IdentifyMemberDeps): IdentifyMember {
  async function getMerchant(person: ChatPerson): Promise<Merchant> {
    const known = await merchants.findByWorkspace(person.platform, person.workspaceId);
    if (known !== null) return known;
    return merchants.insertMerchant({
      id: ids.newId('mer'),
      name: person.workspaceName ?? person.workspaceId,
      mode: 'test',
      workspaces: [{ platform: person.platform, workspaceId: person.workspaceId }],
      settings: { ...INITIAL_SETTINGS, timeZone: person.timeZone ?? INITIAL_SETTINGS.timeZone },
      createdAt: clock.now(),
    });
  }

  async function getMember(person: ChatPerson, merchantId: string): Promise<Member> {
    const known = await merchants.findMemberByAccount(merchantId, person.platform, person.userId);
    if (known === null) {
      return merchants.insertMember({
        id: ids.newId('mem'),
        merchantId,
        role: 'sales',
        displayName: person.displayName,
        timeZone: person.timeZone,
        accounts: [{ platform: person.platform, workspaceId: person.workspaceId, userId: person.userId }],
      });
    }
    const timeZone = person.timeZone ?? known.timeZone;
    if (timeZone === known.timeZone && person.displayName === known.displayName) return known;
    const change = { displayName: person.displayName, timeZone };
    await merchants.updateMember(merchantId, known.id, change);
    return { ...known, ...change };
  }

  return async (person) => {
    const merchant = await getMerchant(person);
    const member = await getMember(person, merchant.id);
    return toIdentified(merchant, member);
  };
}

export function toIdentified(merchant: Merchant, member: Member): Identified {
  const { id: memberId, role } = member;
  return { merchant, member, actor: { kind: 'member', merchantId: merchant.id, memberId, role } };
}
