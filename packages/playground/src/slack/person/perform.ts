import type { PersonAction, PersonResult } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { SlackApiError } from '../slack-api-error.js';
import { getUserOrThrow } from '../state/channels.js';
import { act } from './act.js';
import { closeView } from './close-view.js';
import { dismiss, invite, join, leave, openHome, say } from './converse.js';
import { buildResult } from './result.js';
import { runMessageShortcut, runShortcut } from './run-shortcut.js';
import { searchOptions } from './search-options.js';
import { submitView } from './submit-view.js';
import { typeCommand } from './type-command.js';

/** What a person may still have before their eyes a moment after it went. */
const goneCodes = ['message_not_found', 'view_not_found', 'element_not_found'];

/**
 * Does what a person does and answers what they then see, once the app has acknowledged (or failed to). What is gone
 * meanwhile (a closed modal, a deleted message) is `refused`. Throws SlackApiError for what no person could have
 * done: `user_not_found`, `channel_not_found`, `not_in_channel`, `shortcut_not_found`.
 */
export async function perform(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction,
): Promise<PersonResult> {
  getUserOrThrow(ctx, userId);
  try {
    return await dispatch(ctx, userId, action);
  } catch (error) {
    if (!(error instanceof SlackApiError) || !goneCodes.includes(error.code)) throw error;
    return buildResult(ctx, userId, { outcome: 'refused', notice: 'This is no longer here.' });
  }
}

async function dispatch(ctx: PlatformContext, userId: string, action: PersonAction): Promise<PersonResult> {
  switch (action.type) {
    case 'type_command':
      return typeCommand(ctx, userId, action);
    case 'say':
      return say(ctx, userId, action);
    case 'act':
      return act(ctx, userId, action);
    case 'submit_view':
      return submitView(ctx, userId, action);
    case 'close_view':
      return closeView(ctx, userId, action);
    case 'search_options':
      return searchOptions(ctx, userId, action);
    case 'use_shortcut':
      return runShortcut(ctx, userId, action);
    case 'use_message_shortcut':
      return runMessageShortcut(ctx, userId, action);
    case 'open_home':
      return openHome(ctx, userId, action);
    case 'invite':
      return invite(ctx, userId, action);
    case 'join':
      return join(ctx, userId, action);
    case 'leave':
      return leave(ctx, userId, action);
    case 'dismiss':
      return dismiss(ctx, userId, action);
  }
}
