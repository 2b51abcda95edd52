import { decodeAction } from '../../intents/decode-action.js';
import { answerIntent } from '../answer-intent.js';
import type { ActionArgs } from '../listener-args.js';
import { publishHome } from '../publish-home.js';
import type { SlackDeps } from '../slack-deps.js';
import { handleUnknownAction } from './handle-unknown-action.js';
import { parseActionRequest } from './parse-action-request.js';

/** Something pressed or chosen, wherever it stands. */
export async function handleAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  const request = parseActionRequest(args);
  const intent = decodeAction(request.pressed);
  if (intent === undefined) return handleUnknownAction(deps, args);
  if (intent === null) return;
  await answerIntent(deps, request, intent);
  if (request.surface === 'home' && intent.kind === 'discard_draft') await publishHome(deps, request);
}
