import { openSettings } from '../../settings/open-settings.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { CommandRequest } from './parse-command-request.js';

export async function handleSettingsCommand(deps: SlackDeps, request: CommandRequest): Promise<void> {
  await openSettings(deps, request);
}
