import type { App } from '@slack/bolt';
import { COMMAND_PREFIX } from '../chat/grammar/command-table.js';
import { type FailedRequest, handleFailure } from './failures/handle-failure.js';
import { ACTION, CALLBACK } from './intents/action-ids.js';
import { handleAction } from './listeners/actions/handle-action.js';
import { handleFormChangeAction } from './listeners/actions/handle-form-change-action.js';
import { handlePaylinkCommand } from './listeners/commands/handle-paylink-command.js';
import { createListening } from './listeners/create-listening.js';
import { handleDirectMessage } from './listeners/events/handle-direct-message.js';
import { handleHomeOpened } from './listeners/events/handle-home-opened.js';
import { handleJoined } from './listeners/events/handle-joined.js';
import { handleLinkShared } from './listeners/events/handle-link-shared.js';
import { handleTeamAccess } from './listeners/events/handle-team-access.js';
import { handleUninstalled } from './listeners/events/handle-uninstalled.js';
import { handleUserChange } from './listeners/events/handle-user-change.js';
import type { InFlight } from './listeners/in-flight.js';
import type { ActionArgs, Handle } from './listeners/listener-args.js';
import { type Interactions, routeInteraction } from './listeners/route-interaction.js';
import { handleLinkFromMessageShortcut } from './listeners/shortcuts/handle-link-from-message-shortcut.js';
import { handleNewLinkShortcut } from './listeners/shortcuts/handle-new-link-shortcut.js';
import type { SlackDeps } from './listeners/slack-deps.js';
import { handleDocumentSubmit } from './listeners/views/handle-document-submit.js';
import { handleFormClosed } from './listeners/views/handle-form-closed.js';
import { handleFormSubmit } from './listeners/views/handle-form-submit.js';
import { handleReviewSubmit } from './listeners/views/handle-review-submit.js';
import { handleSettingsSubmit } from './listeners/views/handle-settings-submit.js';
import { handleSignUpSubmit } from './listeners/views/handle-sign-up-submit.js';

/** Acts that change the form they stand in; all others ask for something. */
const FORM_CHANGES: readonly string[] = [ACTION.addNote, ACTION.removeNote, ACTION.sendKind, ACTION.showMore];

const routeAction: Handle<ActionArgs> = (deps, args) =>
  (FORM_CHANGES.includes(args.action.action_id) ? handleFormChangeAction : handleAction)(deps, args);

type Listening = ReturnType<typeof createListening>;

export function listInteractions(on: Listening): Interactions {
  return {
    commands: { [COMMAND_PREFIX]: on.command(handlePaylinkCommand) },
    action: on.action(routeAction),
    shortcuts: { [CALLBACK.newLinkShortcut]: on.shortcut(handleNewLinkShortcut) },
    messageShortcuts: {
      [CALLBACK.linkFromMessageShortcut]: on.messageShortcut(handleLinkFromMessageShortcut),
    },
    submits: {
      [CALLBACK.linkForm]: on.submit(handleFormSubmit),
      [CALLBACK.linkReview]: on.submitOnce(handleReviewSubmit),
      [CALLBACK.shareLink]: on.submit(handleFormSubmit),
      [CALLBACK.sendLink]: on.submit(handleFormSubmit),
      [CALLBACK.moveSending]: on.submit(handleFormSubmit),
      [CALLBACK.extendLink]: on.submit(handleFormSubmit),
      [CALLBACK.liftSuppression]: on.submit(handleFormSubmit),
      [CALLBACK.settings]: on.submitOnce(handleSettingsSubmit),
      [CALLBACK.sendingSettings]: on.submitOnce(handleFormSubmit),
      [CALLBACK.signUp]: on.submitOnce(handleSignUpSubmit),
      [CALLBACK.kycDecision]: on.submitOnce(handleFormSubmit),
      [CALLBACK.document]: on.submit(handleDocumentSubmit),
      [CALLBACK.key]: on.submitOnce(handleFormSubmit),
      [CALLBACK.endpoint]: on.submitOnce(handleFormSubmit),
      [CALLBACK.endpointChange]: on.submit(handleFormSubmit),
      [CALLBACK.people]: on.submitOnce(handleFormSubmit),
      [CALLBACK.trial]: on.submitOnce(handleFormSubmit),
      [CALLBACK.refund]: on.submit(handleFormSubmit),
      [CALLBACK.explain]: on.submit(handleFormSubmit),
      [CALLBACK.evidence]: on.submit(handleFormSubmit),
      [CALLBACK.moneySettings]: on.submitOnce(handleFormSubmit),
    },
    closes: { [CALLBACK.linkForm]: on.closed(handleFormClosed) },
  };
}

/** Says who answers to what; nothing else. */
export function registerListeners(app: App, deps: SlackDeps, inFlight: InFlight): void {
  const on = createListening(deps, inFlight);
  app.use(routeInteraction(listInteractions(on)));
  app.event('app_home_opened', on.event(handleHomeOpened));
  app.event('message', on.event(handleDirectMessage));
  app.event('app_uninstalled', on.event(handleUninstalled));
  app.event('tokens_revoked', on.event(handleUninstalled));
  app.event('team_access_granted', on.event(handleTeamAccess));
  app.event('team_access_revoked', on.event(handleTeamAccess));
  app.event('user_change', on.change(handleUserChange));
  app.event('link_shared', on.event(handleLinkShared));
  app.event('member_joined_channel', on.event(handleJoined));
  app.error((failed: FailedRequest) => inFlight.track(handleFailure(failed, deps.logger)));
}
