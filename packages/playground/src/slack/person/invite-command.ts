import type { SlashCommand } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord } from '../context/records.js';
import { addMembers } from '../state/channels.js';
import { findUserByName } from './find-user-by-name.js';

/** The one command of Slack's own that an app's copy tells people to use. */
export const inviteCommand: SlashCommand = {
  command: '/invite',
  description: 'Add people or apps to this channel',
  usageHint: '@someone',
};

/** Adds everyone named to the channel; answers what Slack says instead, when it cannot. */
export function runInvite(
  ctx: PlatformContext,
  inviterId: string,
  typed: { channel: ChannelRecord; text: string },
): string | undefined {
  const { channel, text } = typed;
  if (channel.kind === 'im') return 'You can’t use /invite in a direct message.';
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  const users = names.flatMap((name) => findUserByName(ctx, name.replace(/^@/, '')) ?? []);
  if (names.length === 0 || users.length < names.length)
    return 'Use /invite with the name of someone here: /invite @sam';
  addMembers(ctx, channel, { userIds: users.map((user) => user.id), inviterId });
  return undefined;
}
