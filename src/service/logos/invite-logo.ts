import type { PageInvitations } from '../../ports/page-invitations.js';
import {
  type InviteOwnerDeps,
  type InviteOwnerToPage,
  makeInviteOwnerToPage,
} from '../people/invite-owner-to-page.js';

/** As long as it takes to find the file; also said on the page. */
export const INVITATION_MINUTES = 30;

export interface InviteLogoDeps extends InviteOwnerDeps {
  readonly logoInvitations: PageInvitations;
}

export type InviteLogo = InviteOwnerToPage;

/** An address where the merchant's logo can be given or taken away, once: chats take no pictures in forms. */
export function makeInviteLogo(deps: InviteLogoDeps): InviteLogo {
  const { logoInvitations: invitations } = deps;
  return makeInviteOwnerToPage(deps, { invitations, path: '/settings/logo', minutes: INVITATION_MINUTES });
}
