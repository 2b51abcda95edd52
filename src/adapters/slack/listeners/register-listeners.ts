import type { App } from '@slack/bolt';
import { ACTION, CALLBACK } from '../action-ids.js';
import { type FailedRequest, handleFailure } from '../failures/handle-failure.js';
import type { InFlight } from '../in-flight.js';
import type { SlackDeps } from '../slack-deps.js';
import { SLASH_COMMAND } from '../slack-options.js';
import { handleBackAction } from './actions/handle-back-action.js';
import { handleCancelAction } from './actions/handle-cancel-action.js';
import { handleChooseAmountAction } from './actions/handle-choose-amount-action.js';
import { handleFormChangeAction } from './actions/handle-form-change-action.js';
import { handleListAction } from './actions/handle-list-action.js';
import { handleMoreAction } from './actions/handle-more-action.js';
import { handleNewLinkAction } from './actions/handle-new-link-action.js';
import { handleOpenDraftAction } from './actions/handle-open-draft-action.js';
import { handleOpenSettingsAction } from './actions/handle-open-settings-action.js';
import { handleQrAction } from './actions/handle-qr-action.js';
import { handleShareAction } from './actions/handle-share-action.js';
import { handleStatusAction } from './actions/handle-status-action.js';
import { handleUnknownAction } from './actions/handle-unknown-action.js';
import { handlePaylinkCommand } from './commands/handle-paylink-command.js';
import { createListening } from './create-listening.js';
import { handleDirectMessage } from './events/handle-direct-message.js';
import { handleHomeOpened } from './events/handle-home-opened.js';
import { handleUninstalled } from './events/handle-uninstalled.js';
import type { ActionArgs, Handle } from './listener-args.js';
import { type Interactions, routeInteraction } from './route-interaction.js';
import { handleLinkFromMessageShortcut } from './shortcuts/handle-link-from-message-shortcut.js';
import { handleNewLinkShortcut } from './shortcuts/handle-new-link-shortcut.js';
import { handleLinkFormSubmit } from './views/handle-link-form-submit.js';
import { handleReviewSubmit } from './views/handle-review-submit.js';
import { handleSettingsSubmit } from './views/handle-settings-submit.js';
import { handleShareSubmit } from './views/handle-share-submit.js';

/** Acts by action id. One with several buttons in a block adds `:<which>` to its id. */
const ACTIONS: Readonly<Record<string, Handle<ActionArgs>>> = {
  [ACTION.share]: handleShareAction,
  [ACTION.showQr]: handleQrAction,
  [ACTION.cancel]: handleCancelAction,
  [ACTION.showStatus]: handleStatusAction,
  [ACTION.more]: handleMoreAction,
  // A url button: the acknowledgement is all it needs.
  [ACTION.openPayPage]: async () => {},
  [ACTION.addNote]: handleFormChangeAction,
  [ACTION.removeNote]: handleFormChangeAction,
  [ACTION.sendKind]: handleFormChangeAction,
  [ACTION.backToForm]: handleBackAction,
  [ACTION.openForm]: handleOpenDraftAction,
  [ACTION.chooseAmount]: handleChooseAmountAction,
  [ACTION.listPage]: handleListAction,
  [ACTION.listFilter]: handleListAction,
  [ACTION.openNewLink]: handleNewLinkAction,
  [ACTION.openSettings]: handleOpenSettingsAction,
};

const routeAction: Handle<ActionArgs> = (deps, args) => {
  const [name = ''] = args.action.action_id.split(':', 1);
  const handle = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  return (handle ?? handleUnknownAction)(deps, args);
};

type Listening = ReturnType<typeof createListening>;

export function listInteractions(on: Listening): Interactions {
  return {
    commands: { [SLASH_COMMAND]: on.command(handlePaylinkCommand) },
    action: on.action(routeAction),
    shortcuts: { [CALLBACK.newLinkShortcut]: on.shortcut(handleNewLinkShortcut) },
    messageShortcuts: {
      [CALLBACK.linkFromMessageShortcut]: on.messageShortcut(handleLinkFromMessageShortcut),
    },
    submits: {
      [CALLBACK.linkForm]: on.submit(handleLinkFormSubmit),
      [CALLBACK.linkReview]: on.submitOnce(handleReviewSubmit),
      [CALLBACK.shareLink]: on.submit(handleShareSubmit),
      [CALLBACK.settings]: on.submitOnce(handleSettingsSubmit),
    },
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
  app.error((failed: FailedRequest) => inFlight.track(handleFailure(failed, deps.logger)));
}
