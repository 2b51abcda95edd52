import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { PageInvitation, PageInvitations } from '../../ports/page-invitations.js';
import {
  type InviteOwnerDeps,
  type InviteOwnerToPage,
  makeInviteOwnerToPage,
} from '../people/invite-owner-to-page.js';

/** Also said on the page. */
export const KYC_PAGE_MINUTES = 30;

export interface KycPageDeps extends InviteOwnerDeps {
  readonly kycInvitations: PageInvitations;
  readonly merchants: MerchantRepository;
  readonly ids: Ids;
}

/** An address where this owner says who the merchant is, and gives documents: neither goes through a chat. */
export function makeInviteKycPage(deps: KycPageDeps): InviteOwnerToPage {
  const { kycInvitations: invitations } = deps;
  return makeInviteOwnerToPage(deps, { invitations, path: '/kyc', minutes: KYC_PAGE_MINUTES });
}

/** What the one browser keeps that opened the page: whoever comes later by the same address has none. */
export type BeginKycPage = (token: string) => Promise<string>;

/** Uses the address up, for one of many at once. Throws AppError `page_gone`, `store_unavailable`. */
export function makeBeginKycPage(deps: KycPageDeps): BeginKycPage {
  const { kycInvitations: invitations, ids } = deps;
  return async (token) => {
    const invitation = await invitations.use(token);
    if (invitation === null) throw refuse(await invitations.find(token));
    await toActor(deps, invitation);
    const session = ids.newSlug();
    await invitations.save(nameSession(session), { ...invitation, usedAt: null });
    return session;
  };
}

export interface KycPageOwner {
  readonly actor: MemberActor;
  readonly expiresAt: Date;
  /** False: nobody opened the page yet. */
  readonly isOpen: boolean;
}

/** `session`: what `BeginKycPage` answered this browser; null: it has none. */
export type FindKycPageOwner = (token: string, session: string | null) => Promise<KycPageOwner>;

/** Who was given the page and may use it still. Throws AppError `page_gone`, `store_unavailable`. */
export function makeFindKycPageOwner(deps: KycPageDeps): FindKycPageOwner {
  return async (token, session) => {
    const isOpen = session !== null;
    const invitation = await deps.kycInvitations.find(isOpen ? nameSession(session) : token);
    if (invitation === null || invitation.usedAt !== null) {
      throw refuse(isOpen ? await deps.kycInvitations.find(token) : invitation);
    }
    return { actor: await toActor(deps, invitation), expiresAt: invitation.expiresAt, isOpen };
  };
}

/** Whoever has the address that was opened elsewhere is told so; nobody else has one that says anything. */
function refuse(invitation: PageInvitation | null): AppError<'page_gone'> {
  const isOpened = invitation !== null && invitation.usedAt !== null;
  return new AppError('page_gone', isOpened ? { isOpened } : {});
}

/** No address is ever one of these: what an address opens, it opens once. */
function nameSession(session: string): string {
  return `session:${session}`;
}

async function toActor(
  { merchants }: Pick<KycPageDeps, 'merchants'>,
  { merchantId, memberId }: PageInvitation,
): Promise<MemberActor> {
  const member = await merchants.findMember(merchantId, memberId);
  if (member === null || !mayDo(member.role, 'manage_kyc')) throw new AppError('page_gone');
  return { kind: 'member', merchantId, memberId, role: member.role };
}
