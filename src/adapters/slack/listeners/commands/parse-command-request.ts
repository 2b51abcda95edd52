import { z } from 'zod';
import { readAsker } from '../../people/asker.js';
import type { Asking } from '../asking.js';
import type { CommandArgs } from '../listener-args.js';

export interface CommandRequest extends Asking {
  /** What follows the command. */
  readonly text: string;
}

/** @see https://docs.slack.dev/interactivity/implementing-slash-commands */
const slashCommand = z.object({
  text: z.string().default(''),
  trigger_id: z.string(),
  channel_id: z.string(),
  response_url: z.string(),
});

/** Throws ZodError for what is no slash command of Slack's. */
export function parseCommandRequest(args: CommandArgs): CommandRequest {
  const { text, trigger_id, channel_id, response_url } = slashCommand.parse(args.body);
  return {
    asker: readAsker(args),
    context: args.context,
    text,
    triggerId: trigger_id,
    surface: 'command',
    origin: { channelId: channel_id, responseUrl: response_url },
    viewId: null,
    pressedIn: null,
    respond: args.respond,
  };
}
