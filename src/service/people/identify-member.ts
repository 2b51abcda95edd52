import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import { cleanWords } from '../../domain/text/clean-words.js';
import type { ChatPerson } from './chat-person.js';
import { makeGetMemberOfPerson } from './get-member-of-person.js';
import { type GetMerchantOfPersonDeps, makeGetMerchantOfPerson } from './get-merchant-of-person.js';

export interface Identified {
  readonly merchant: Merchant;
  readonly member: Member;
  readonly actor: MemberActor;
}

/**
 * `known`: what `recogniseMember` answered for this account just now, which is not looked up again then.
 * Throws AppError `role_missing` for a guest whom nobody gave a role, `person_unknown` for somebody new, or from a new
 * workspace, of whom the platform tells nothing, `store_unavailable`.
 */
export type IdentifyMember = (person: ChatPerson, known?: Identified | null) => Promise<Identified>;

/** Who is speaking, in which merchant. */
export function makeIdentifyMember(deps: GetMerchantOfPersonDeps): IdentifyMember {
  const getMerchant = makeGetMerchantOfPerson(deps);
  const getMember = makeGetMemberOfPerson(deps);
  return async (told, known = null) => {
    const person = withCleanNames(told);
    const merchant = await getMerchant(person, known?.merchant ?? null);
    return toIdentified(merchant, await getMember(person, merchant, known?.member ?? null));
  };
}

/** A name that shows nothing is none. */
function cleanName(name: string | null): string | null {
  return name === null ? null : cleanWords(name).trim() || null;
}

function withCleanNames(person: ChatPerson): ChatPerson {
  return {
    ...person,
    displayName: cleanName(person.displayName),
    workspaceName: cleanName(person.workspaceName),
  };
}

export function toIdentified(merchant: Merchant, member: Member): Identified {
  const { id: memberId, role } = member;
  return { merchant, member, actor: { kind: 'member', merchantId: merchant.id, memberId, role } };
}
