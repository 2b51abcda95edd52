import type { Context, RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { type Asker, readAsker } from '../../people/asker.js';
import type { Origin } from '../../views/view-metadata.js';
import type { CommandArgs } from '../listener-args.js';

/** A slash command, apart from Slack's names for its parts. */
export interface CommandRequest {
  readonly asker: Asker;
  readonly context: Context;
  /** What follows the command. */
  readonly text: string;
  readonly triggerId: string;
  readonly origin: Origin;
  /** Answers privately where the command was typed. */
  readonly respond: RespondFn;
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
    origin: { channelId: channel_id, responseUrl: response_url },
    respond: args.respond,
  };
}
