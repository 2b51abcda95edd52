import { readLine } from '../../../chat/conversation/read-line.js';
import { COMMAND_PREFIX } from '../../../chat/grammar/command-table.js';
import { keepTyped } from '../../failures/typed-line.js';
import { decodeSlackText } from '../../text/decode-slack-text.js';
import { answerIntent } from '../answer-intent.js';
import type { CommandArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';
import { parseCommandRequest } from './parse-command-request.js';

/** `/paylink` and whatever follows it. */
export async function handlePaylinkCommand(deps: SlackDeps, args: CommandArgs): Promise<void> {
  const request = parseCommandRequest(args);
  const line = decodeSlackText(request.text);
  keepTyped(args.context, `${COMMAND_PREFIX} ${line}`.trim());
  await answerIntent(deps, request, readLine(line));
}
