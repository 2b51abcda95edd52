import { openSettings } from '../../settings/open-settings.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest } from './parse-action-request.js';

/** "Settings" in the Home. */
export async function handleOpenSettingsAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  await openSettings(deps, parseActionRequest(args));
}
