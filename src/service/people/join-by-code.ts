import { AppError } from '../../domain/errors.js';
import type { Member } from '../../domain/merchant/member.js';
import { type Merchant, MOST_WATCHING } from '../../domain/merchant/merchant.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import { cleanWords } from '../../domain/text/clean-words.js';
import type { AccountInvitation, AccountInvitations } from '../../ports/account-invitations.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { changeAndTell } from '../audit/change-and-tell.js';
import { type BecomeMemberDeps, becomeMember, type Newcomer } from './become-member.js';
import { findCode } from './find-code.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';
import { type Identified, toIdentified } from './identify-member.js';
import { leaveMerchant } from './leave-merchant.js';

export interface JoinByCodeDeps extends BecomeMemberDeps {
  readonly accountInvitations: AccountInvitations;
}

export interface Joining extends Newcomer {
  readonly code: string;
}

/** Who they are from now on. */
export type JoinByCode = (joining: Joining) => Promise<Identified>;

/**
 * Brings an account, and its own chat, to the merchant that the code is of: to the member who asked for it, or as a new
 * colleague. Cut off in the middle, the same account goes on with the same code. Whoever may see all links follows them
 * there from now on.
 * Throws AppError `invitation_unknown` for a code that was used, is late or never was, `already_member`, `write_conflict`,
 * `store_unavailable`.
 */
export function makeJoinByCode(deps: JoinByCodeDeps): JoinByCode {
  const { merchants, accountInvitations } = deps;
  return async (joining) => {
    const { code, account } = joining;
    const named = `${account.platform}:${account.userId}`;
    const { invitation: found, merchant } = await findCode(deps, code, named);
    const here = await merchants.findByWorkspace(account.platform, account.workspaceId);
    // Nobody uses up a colleague's code by pressing it.
    await checkIsOutside(merchants, { here, merchant, invitation: found, account });
    const invitation = await accountInvitations.use(code, named);
    if (invitation === null) throw new AppError('invitation_unknown');
    const displayName = joining.displayName === null ? null : cleanWords(joining.displayName).trim() || null;
    const member = await becomeMember(deps, invitation, { ...joining, displayName });
    if (here !== null && here.id !== merchant.id) await leave(deps, here, account);
    await moveIn(deps, merchant, { account, member });
    return toIdentified(await getMerchantOrThrow(merchants, merchant.id), member);
  };
}

interface Coming {
  /** The merchant of their own chat so far. */
  readonly here: Merchant | null;
  readonly merchant: Merchant;
  readonly invitation: AccountInvitation;
  readonly account: Joining['account'];
}

/** Throws AppError `already_member` for whoever is in the merchant as the one that they would be. */
export async function checkIsOutside(
  merchants: MerchantRepository,
  { here, merchant, invitation, account }: Coming,
): Promise<void> {
  if (here?.id !== merchant.id || (await isSecondSelf(merchants, invitation, account))) return;
  throw new AppError('already_member', { merchantName: merchant.name });
}

/** Whether somebody who is in the merchant comes to be one with the member who asked: they came as a colleague before. */
async function isSecondSelf(
  merchants: MerchantRepository,
  invitation: AccountInvitation,
  { platform, userId }: Joining['account'],
): Promise<boolean> {
  if (invitation.as !== 'me') return false;
  const known = await merchants.findMemberByAccount(invitation.merchantId, platform, userId);
  return known !== null && known.id !== invitation.memberId;
}

/** Nobody of that merchant asked for it: their own chat goes with them. */
async function leave(deps: JoinByCodeDeps, here: Merchant, account: Joining['account']): Promise<void> {
  const { platform, workspaceId } = account;
  await changeAndTell(
    deps,
    {
      ...{ merchantId: here.id, actor: { kind: 'system' }, place: platform },
      ...{ action: 'workspace.removed', subject: workspaceId },
    },
    (telling) => leaveMerchant(telling, here, account),
  );
}

/** Their own chat is the merchant's from now on, and follows its links where they may see them all. */
async function moveIn(
  deps: JoinByCodeDeps,
  { id: merchantId }: Merchant,
  { account, member }: { readonly account: Joining['account']; readonly member: Member },
): Promise<void> {
  const { platform, workspaceId } = account;
  const { displayName: name, id: memberId, role } = member;
  const own = { platform, workspaceId, ...(name === null ? {} : { name }) };
  const watches = mayDo(role, 'view_all_links');
  await changeAndTell(
    deps,
    {
      ...{ merchantId, actor: { kind: 'member', merchantId, memberId, role }, place: platform },
      ...{ action: 'workspace.added', subject: workspaceId, after: { watches } },
    },
    async (telling) => {
      if (!(await telling.addWorkspace(merchantId, own))) throw new AppError('write_conflict');
      if (!watches) return;
      await telling.addWatching(merchantId, { platform, workspaceId, channelId: workspaceId }, MOST_WATCHING);
    },
  );
}
