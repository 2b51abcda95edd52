import { NO_ORIGIN } from '../../intents/view-metadata.js';
import { readAsker } from '../../people/asker.js';
import { answerIntent } from '../answer-intent.js';
import type { GlobalShortcutArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

/** "New payment link" from anywhere in Slack. */
export async function handleNewLinkShortcut(deps: SlackDeps, args: GlobalShortcutArgs): Promise<void> {
  const asking = {
    asker: readAsker(args),
    context: args.context,
    triggerId: args.body.trigger_id,
    surface: 'shortcut',
    origin: NO_ORIGIN,
    viewId: null,
    pressedIn: null,
    respond: null,
  } as const;
  await answerIntent(deps, asking, { kind: 'begin' });
}
