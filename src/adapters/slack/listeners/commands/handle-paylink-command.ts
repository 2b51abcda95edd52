import { readLine } from '../../../chat/conversation/read-line.js';
import { decodeSlackText } from '../../text/decode-slack-text.js';
import { answerIntent } from '../answer-intent.js';
import type { CommandArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';
import { parseCommandRequest } from './parse-command-request.js';

/** `/paylink` and whatever follows it. */
export async function handlePaylinkCommand(deps: SlackDeps, args: CommandArgs): Promise<void> {
  const request = parseCommandRequest(args);
  await answerIntent(deps, request, readLine(decodeSlackText(request.text)));
}
