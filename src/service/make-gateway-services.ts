import {
  type ChangeAccountDeps,
  makeKeepWebhookSecret,
  makeRemoveAccount,
} from './gateways/change-account.js';
import { type ChangeModeDeps, makeChangeMode, makeChangeModeOnPage } from './gateways/change-mode.js';
import { type ConnectAccountDeps, makeConnectAccount } from './gateways/connect-account.js';
import { type InviteGatewayPageDeps, makeInviteGatewayPage } from './gateways/invite-gateway-page.js';
import { type ListGatewaysDeps, makeListGateways } from './gateways/list-gateways.js';
import { makeOpenGatewayPage, type OpenGatewayPageDeps } from './gateways/open-gateway-page.js';
import { type EndAtAccountDeps, makeEndAtAccount } from './payments/end-at-account.js';

type GatewayDeps = Omit<ChangeAccountDeps, 'endAtAccount'> &
  EndAtAccountDeps &
  ChangeModeDeps &
  ConnectAccountDeps &
  InviteGatewayPageDeps &
  ListGatewaysDeps &
  OpenGatewayPageDeps;

/** Where an owner's payments go, and the page on which that is decided. */
export function makeGatewayServices(given: GatewayDeps) {
  const deps = { ...given, endAtAccount: makeEndAtAccount(given) };
  const changeMode = makeChangeMode(deps);
  return {
    listGateways: makeListGateways(deps),
    changeMode,
    inviteGatewayPage: makeInviteGatewayPage(deps),
    openGatewayPage: makeOpenGatewayPage(deps),
    connectAccount: makeConnectAccount(deps),
    keepWebhookSecret: makeKeepWebhookSecret(deps),
    removeAccount: makeRemoveAccount(deps),
    changeModeOnPage: makeChangeModeOnPage({ ...deps, changeMode }),
  };
}
