import { openLinkForm } from '../../form/open-link-form.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import { NO_ORIGIN } from '../../views/view-metadata.js';
import type { GlobalShortcutArgs } from '../listener-args.js';

/** "New payment link" from anywhere in Slack. */
export async function handleNewLinkShortcut(deps: SlackDeps, args: GlobalShortcutArgs): Promise<void> {
  await openLinkForm(deps, {
    asker: readAsker(args),
    context: args.context,
    triggerId: args.body.trigger_id,
    origin: NO_ORIGIN,
  });
}
