import { z } from 'zod';
import { readAsker } from '../../people/asker.js';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const joined = z.object({ user: z.string(), channel: z.string() });

/**
 * Somebody came into a channel; where it is the bot itself, what was meant for that channel moves there.
 * @see https://docs.slack.dev/reference/events/member_joined_channel
 */
export async function handleJoined(
  { services }: SlackDeps,
  args: EventArgs<'member_joined_channel'>,
): Promise<void> {
  const { user, channel: channelId } = joined.parse(args.event);
  if (user !== args.context.botUserId) return;
  const { teamId: workspaceId } = readAsker(args);
  await services.noteInvited({ platform: 'slack', workspaceId, channelId });
}
