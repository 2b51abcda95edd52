import { z } from 'zod';
import { readAsker } from '../../people/asker.js';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const joined = z.object({ user: z.string(), channel: z.string() });

/** Whom Slack tells it for: the bot itself, where the app has a token of its own and was never asked who it is. */
const envelope = z.object({
  authorizations: z
    .array(z.object({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() }))
    .default([]),
});

/**
 * Somebody came into a channel; where it is the bot itself, what was meant for that channel moves there.
 * @see https://docs.slack.dev/reference/events/member_joined_channel
 */
export async function handleJoined(
  { services }: SlackDeps,
  args: EventArgs<'member_joined_channel'>,
): Promise<void> {
  const { user, channel: channelId } = joined.parse(args.event);
  const bots = envelope.parse(args.body).authorizations.filter(({ is_bot }) => is_bot === true);
  if (user !== args.context.botUserId && !bots.some(({ user_id }) => user_id === user)) return;
  const { teamId: workspaceId } = readAsker(args);
  await services.noteInvited({ platform: 'slack', workspaceId, channelId });
}
