import type { Role } from '../../domain/merchant/member.js';
import type { Language } from '../../domain/text/language.js';
import type { AccountInvitation } from '../../ports/account-invitations.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { findCode } from './find-code.js';
import { checkIsOutside, type JoinByCodeDeps, type Joining } from './join-by-code.js';

export interface GetJoiningDeps extends Pick<JoinByCodeDeps, 'merchants' | 'accountInvitations'> {
  readonly links: Pick<LinkRepository, 'list'>;
}

interface JoiningAhead {
  /** Whose links they would make. */
  readonly merchantName: string;
  /** Whose links their own chat would leave behind; null: there are none. */
  readonly leaves: string | null;
  /** What they would be there. */
  readonly role: Role;
  /** In which they would be spoken to there. */
  readonly language: Language;
}

/**
 * What joining by a code would mean, before it is done: whoever opens a stranger's link must not find out by whom they are
 * paid. Throws AppError `invitation_unknown`, `already_member`, `store_unavailable`.
 */
export type GetJoining = (joining: Pick<Joining, 'code' | 'account' | 'language'>) => Promise<JoiningAhead>;

/** Whoever is one with a member reads as that one does; null: nobody knows it. */
async function readLanguage(
  merchants: JoinByCodeDeps['merchants'],
  { as, merchantId, memberId }: AccountInvitation,
  own: Language | null,
): Promise<Language | null> {
  if (as !== 'me') return own;
  return (await merchants.findMember(merchantId, memberId))?.language ?? null;
}

export function makeGetJoining(deps: GetJoiningDeps): GetJoining {
  const { merchants, links } = deps;
  return async ({ code, account, language }) => {
    const { platform, workspaceId, userId } = account;
    const { invitation, merchant, role } = await findCode(deps, code, `${platform}:${userId}`);
    const here = await merchants.findByWorkspace(platform, workspaceId);
    await checkIsOutside(merchants, { here, merchant, invitation, account });
    const isOther = here !== null && here.id !== merchant.id;
    const own = isOther ? (await links.list({ merchantId: here.id }, { skip: 0, limit: 1 })).links : [];
    return {
      merchantName: merchant.name,
      leaves: isOther && own.length > 0 ? here.name : null,
      role,
      language: (await readLanguage(merchants, invitation, language)) ?? merchant.settings.language,
    };
  };
}
