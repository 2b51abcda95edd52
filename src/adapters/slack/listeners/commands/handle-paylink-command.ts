import { parseCommand } from '../../../chat/grammar/parse-command.js';
import { openLinkForm } from '../../form/open-link-form.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { CommandArgs } from '../listener-args.js';
import { handleCancelCommand } from './handle-cancel-command.js';
import { handleCreateCommand } from './handle-create-command.js';
import { handleHelpCommand } from './handle-help-command.js';
import { handleListCommand } from './handle-list-command.js';
import { handleSettingsCommand } from './handle-settings-command.js';
import { handleStatusCommand } from './handle-status-command.js';
import { handleUnreadableCommand } from './handle-unreadable-command.js';
import { parseCommandRequest } from './parse-command-request.js';

/** `/paylink` and whatever follows it. */
export async function handlePaylinkCommand(deps: SlackDeps, args: CommandArgs): Promise<void> {
  const request = parseCommandRequest(args);
  const command = parseCommand(request.text);
  switch (command.kind) {
    case 'form':
      return openLinkForm(deps, request);
    case 'create':
      return handleCreateCommand(deps, request, command.values);
    case 'list':
      return handleListCommand(deps, request, { ...command, words: null });
    case 'find':
      return handleListCommand(deps, request, { mine: false, states: [], words: command.words });
    case 'status':
      return handleStatusCommand(deps, request, command.reference);
    case 'cancel':
      return handleCancelCommand(deps, request, command.reference);
    case 'settings':
      return handleSettingsCommand(deps, request);
    case 'help':
      return handleHelpCommand(request);
    case 'unknown':
    case 'malformed':
      return handleUnreadableCommand(deps, request, command);
  }
}
