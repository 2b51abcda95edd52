import type { PageInvitations } from '../../ports/page-invitations.js';
import {
  type InviteOwnerDeps,
  type InviteOwnerToPage,
  makeInviteOwnerToPage,
} from '../people/invite-owner-to-page.js';

/** As long as it takes to find keys; also said on the page. */
export const CONNECT_MINUTES = 30;

export interface InviteGatewayPageDeps extends InviteOwnerDeps {
  readonly gatewayInvitations: PageInvitations;
}

export type InviteGatewayPage = InviteOwnerToPage;

/** An address where this owner connects gateways: keys never go through a chat. */
export function makeInviteGatewayPage(deps: InviteGatewayPageDeps): InviteGatewayPage {
  const { gatewayInvitations: invitations } = deps;
  return makeInviteOwnerToPage(deps, { invitations, path: '/connect', minutes: CONNECT_MINUTES });
}
