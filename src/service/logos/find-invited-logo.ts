import type { Logo, LogoRepository } from '../../ports/logo-repository.js';
import type { PageInvitations } from '../../ports/page-invitations.js';

export interface FindInvitedLogoDeps {
  readonly logoInvitations: PageInvitations;
  readonly logos: LogoRepository;
}

export type FindInvitedLogo = (token: string) => Promise<Logo | null>;

/** The logo as it is, for the page where it is given; null also when the token's time is over. Throws AppError `store_unavailable`. */
export function makeFindInvitedLogo({ logoInvitations, logos }: FindInvitedLogoDeps): FindInvitedLogo {
  return async (token) => {
    const invitation = await logoInvitations.find(token);
    return invitation === null ? null : logos.find(invitation.merchantId);
  };
}
