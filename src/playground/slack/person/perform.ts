import type { PersonAction, PersonResult } from '../../protocol.js';
import type { PlatformContext } from '../platform-context.js';
import { getUserOrThrow } from '../state/channels.js';
import { act } from './act.js';
import { closeView } from './close-view.js';
import { dismiss, invite, join, leave, openHome, say } from './converse.js';
import { runMessageShortcut, runShortcut } from './run-shortcut.js';
import { searchOptions } from './search-options.js';
import { submitView } from './submit-view.js';
import { typeCommand } from './type-command.js';

/**
 * Does what a person does and answers what they then see, once the app has acknowledged (or failed to).
 * Throws SlackApiError for what a person could not have done: `user_not_found`, `channel_not_found`,
 * `not_in_channel`, `message_not_found`, `view_not_found`, `element_not_found`, `shortcut_not_found`.
 */
export async function perform(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction,
): Promise<PersonResult> {
  getUserOrThrow(ctx, userId);
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
