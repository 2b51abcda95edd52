import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { isAppError } from '../../../../domain/errors.js';
import { buildSettingsSaved } from '../../blocks/build-settings-saved.js';
import { readAsker } from '../../people/asker.js';
import { readSettings } from '../../settings/read-settings.js';
import { SETTINGS_BLOCK } from '../../settings/settings-fields.js';
import { isTimeZone } from '../../settings/time-zone-options.js';
import type { SlackDeps } from '../../slack-deps.js';
import { readShownView } from '../../views/shown-view.js';
import { updateView } from '../../views/update-view.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';

const PROBLEM_TEXT = {
  currencies: 'Choose 1 to 10 currencies from the list',
  defaultExpiry: 'Choose a span from the list',
} as const;
const PROBLEM_BLOCK = {
  currencies: SETTINGS_BLOCK.currencies,
  defaultExpiry: SETTINGS_BLOCK.expiry,
} as const;

/** Errors by the block they stand under; throws again what is none of the form's. */
function toErrors(error: unknown): Record<string, string> {
  if (!isAppError(error, 'settings_invalid')) throw error;
  return Object.fromEntries(
    error.details.problems.map(({ field }) => [PROBLEM_BLOCK[field], PROBLEM_TEXT[field]]),
  );
}

/** A private channel that I am not in is one that Slack does not let me see. */
async function isInvited(client: WebClient, channelId: string): Promise<boolean | null> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    return channel?.is_member ?? null;
  } catch (error) {
    const code = z.object({ data: z.object({ error: z.string() }) }).safeParse(error);
    return code.success && code.data.data.error === 'channel_not_found' ? false : null;
  }
}

/** Saves the settings, and says how to invite the bot where it is not in the channel yet. */
export async function handleSettingsSubmit(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<void> {
  const { answer, client } = args;
  const view = readShownView(args.view);
  const { actor, merchant } = await deps.people.identify(readAsker(args));
  const { settings, managerIds } = readSettings(view, merchant.settings);
  if (!isTimeZone(settings.timeZone)) {
    const errors = { [SETTINGS_BLOCK.timeZone]: 'Choose a zone from the list' };
    return answer.give({ response_action: 'errors', errors });
  }
  try {
    await deps.services.changeSettings(actor, settings);
  } catch (error) {
    return answer.give({ response_action: 'errors', errors: toErrors(error) });
  }
  if (managerIds !== null) {
    await deps.services.appointManagers({ actor, platform: 'slack', userIds: managerIds });
  }
  const channelId = settings.paidChannel?.channelId ?? null;
  await answer.give({ response_action: 'update', view: buildSettingsSaved(channelId, null) });
  if (channelId === null) return;
  try {
    const invited = await isInvited(client, channelId);
    await updateView(client, { viewId: view.id }, buildSettingsSaved(channelId, invited));
  } catch (error) {
    // They are saved and the modal says so: no failure to tell anybody of.
    deps.logger.warn({ err: error }, 'a hint to invite the app could not be shown');
  }
}
