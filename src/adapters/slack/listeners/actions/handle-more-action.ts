import { ACTION } from '../../action-ids.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { ActionArgs, Handle } from '../listener-args.js';
import { handleCancelAction } from './handle-cancel-action.js';
import { handleQrAction } from './handle-qr-action.js';
import { handleShareAction } from './handle-share-action.js';
import { handleStatusAction } from './handle-status-action.js';
import { parseActionRequest } from './parse-action-request.js';

const ENTRIES: Readonly<Record<string, Handle<ActionArgs>>> = {
  [ACTION.share]: handleShareAction,
  [ACTION.cancel]: handleCancelAction,
  [ACTION.showStatus]: handleStatusAction,
  [ACTION.showQr]: handleQrAction,
};

/** An entry of a card's menu: `<action>:<link id>`. Entries that open an address need nothing from us. */
export async function handleMoreAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  const [action = ''] = parseActionRequest(args).value.split(':', 1);
  const handle = Object.hasOwn(ENTRIES, action) ? ENTRIES[action] : undefined;
  await handle?.(deps, args);
}
