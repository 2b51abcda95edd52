import type { Account } from '../../domain/chat/account.js';
import type { Workspace } from '../../domain/chat/workspace.js';
import { AppError } from '../../domain/errors.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Language } from '../../domain/text/language.js';
import type { AccountInvitation } from '../../ports/account-invitations.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';

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
  if (as === 'sales') {
    const member: Member = {
      ...{ id: ids.newId('mem'), merchantId, role: 'sales', timeZone: null },
      ...{ displayName, language, accounts: [account] },
    };
    return changeAndTell(deps, toJoined(member, account, memberId), (telling) =>
      telling.insertMember(member),
    );
  }
  await endFormerSelf(merchants, { merchantId, memberId }, newcomer);
  const known = await merchants.findMember(merchantId, memberId);
  if (known === null) throw new AppError('invitation_unknown');
  await changeAndTell(deps, toJoined(known, account, memberId), (telling) =>
    telling.addAccount(merchantId, memberId, account),
  );
  const member = await merchants.findMember(merchantId, memberId);
  const isTheirs = member?.accounts.some(({ userId }) => userId === account.userId) === true;
  if (member === null || !isTheirs) throw new AppError('invitation_unknown');
  return member;
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
function toJoined({ id: memberId, merchantId, role }: Member, { platform }: Account, invitedBy: string) {
  return {
    ...{ merchantId, place: platform, action: 'member.joined', subject: memberId },
    actor: { kind: 'member', merchantId, memberId, role },
    after: { role, from: platform, invitedBy },
  } as const;
}
