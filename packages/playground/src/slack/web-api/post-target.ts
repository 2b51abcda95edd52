import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import { getChannelOrThrow, openDirectMessage } from '../state/channels.js';

/**
 * The channel a message of the app goes to: by id, by name ("#sales" or "sales"), or a person's id, which means the
 * direct message with them. Throws `channel_not_found`, `not_in_channel`.
 */
export function findPostTarget(ctx: PlatformContext, target: string): ChannelRecord {
  const { botUserId } = ctx.seed.app;
  const person = ctx.state.users.get(target);
  if (person !== undefined) {
    if (person.isBot) throw new SlackApiError('cannot_dm_bot');
    return openDirectMessage(ctx, person.id, botUserId);
  }
  const name = target.replace(/^#/, '');
  const named = [...ctx.state.channels.values()].find(
    (channel) => channel.name !== '' && channel.name === name,
  );
  const channel = getChannelOrThrow(ctx, named?.id ?? target, botUserId);
  if (channel.memberIds.has(botUserId)) return channel;
  if (channel.kind === 'public' && ctx.state.settings.publicPosting) return channel;
  throw new SlackApiError('not_in_channel');
}
