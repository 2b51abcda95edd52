import { openLinkForm } from '../../form/open-link-form.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest } from './parse-action-request.js';

/** "New payment link" in the Home, the help or an empty list. */
export async function handleNewLinkAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  await openLinkForm(deps, parseActionRequest(args));
}
