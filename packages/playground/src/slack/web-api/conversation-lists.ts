import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import { isVisibleTo } from '../state/channels.js';

const kindOfType: Record<string, ChannelRecord['kind'] | undefined> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
};

/** The channels of these types that the app may know of. Throws `invalid_types`. */
export function listConversations(ctx: PlatformContext, types: string[]): ChannelRecord[] {
  const kinds = types
    .filter((type) => type !== 'mpim')
    .map((type) => {
      const kind = kindOfType[type];
      if (kind === undefined) throw new SlackApiError('invalid_types');
      return kind;
    });
  return [...ctx.state.channels.values()].filter(
    (channel) => kinds.includes(channel.kind) && isVisibleTo(channel, ctx.seed.app.botUserId),
  );
}
