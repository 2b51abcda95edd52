import type { Account } from '../../domain/chat/account.js';
import type { Workspace } from '../../domain/chat/workspace.js';
import { AppError } from '../../domain/errors.js';
import type { InvitedRole, Member } from '../../domain/merchant/member.js';
import type { Language } from '../../domain/text/language.js';
import type { AccountInvitation } from '../../ports/account-invitations.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { Audited } from '../audit/build-audit-entry.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { getMemberOrThrow } from './get-member-or-throw.js';

/** Who comes; the account's workspace is their own chat with the bot. */
export interface Newcomer {
  readonly account: Account & Workspace;
  readonly displayName: string | null;
  readonly language: Language | null;
}

export interface BecomeMemberDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly ids: Ids;
}

/** The member that somebody with an invitation is; done twice, it is the same one. Throws as `joinByCode` does. */
export async function becomeMember(
  deps: BecomeMemberDeps,
  { merchantId, memberId, as }: AccountInvitation,
  newcomer: Newcomer,
): Promise<Member> {
  const { merchants, ids } = deps;
  const { account, displayName, language } = newcomer;
  if (as !== 'me') {
    const member: Member = {
      ...{ id: ids.newId('mem'), merchantId, role: as, timeZone: null },
      ...{ displayName, language, accounts: [account] },
    };
    const joined = await changeAndTell(deps, toJoined(member, account, memberId), (telling) =>
      telling.insertMember(member),
    );
    return joined.role === 'none' ? comeBack(deps, joined, { account, as, invitedBy: memberId }) : joined;
  }
  await endFormerSelf(merchants, { merchantId, memberId }, newcomer);
  const known = await merchants.findMember(merchantId, memberId);
  if (known === null || known.role === 'none') throw new AppError('invitation_unknown');
  await changeAndTell(deps, toJoined(known, account, memberId), (telling) =>
    telling.addAccount(merchantId, memberId, account),
  );
  const member = await merchants.findMember(merchantId, memberId);
  const isTheirs = member?.accounts.some(({ userId }) => userId === account.userId) === true;
  if (member === null || !isTheirs) throw new AppError('invitation_unknown');
  return member;
}

interface Return {
  readonly account: Account;
  readonly as: InvitedRole;
  readonly invitedBy: string;
}

/** Somebody whose access ended is asked in again: their links are theirs still, those that nobody took over. */
async function comeBack(
  deps: BecomeMemberDeps,
  { id, merchantId }: Member,
  { account, as, invitedBy }: Return,
): Promise<Member> {
  const told = toJoined({ id, merchantId, role: as }, account, invitedBy);
  await changeAndTell(deps, told, (telling) => telling.changeRole(merchantId, id, { from: 'none', to: as }));
  return getMemberOrThrow(deps.merchants, merchantId, id);
}

/**
 * Who came as a colleague before and is the member who asked gives up that other self, so that nobody is two. It keeps
 * its links, and an account that is nobody's. Only one without other chats or rights of its own is anybody's to take.
 */
async function endFormerSelf(
  merchants: MerchantRepository,
  { merchantId, memberId }: Pick<AccountInvitation, 'merchantId' | 'memberId'>,
  { account }: Pick<Newcomer, 'account'>,
): Promise<void> {
  const { platform, userId } = account;
  const known = await merchants.findMemberByAccount(merchantId, platform, userId);
  if (known === null || known.id === memberId) return;
  if (known.role !== 'sales' || known.accounts.length > 1) throw new AppError('invitation_unknown');
  const to = { ...account, userId: `${userId}:before:${known.id}` };
  await merchants.moveAccount(merchantId, known.id, { from: account, to });
}

/** That somebody is in from one more chat, asked in by a member. */
function toJoined(
  { id: memberId, merchantId, role }: Pick<Member, 'id' | 'merchantId' | 'role'>,
  { platform }: Account,
  invitedBy: string,
): Audited {
  return {
    ...{ merchantId, place: platform, action: 'member.joined', subject: memberId },
    actor: { kind: 'member', merchantId, memberId, role },
    after: { role, from: platform, invitedBy },
  };
}
