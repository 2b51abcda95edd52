import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** An optional scope, by which public channels need no invitation. */
const POST_ANYWHERE = 'chat:write.public';

const refusal = z.object({ data: z.object({ error: z.string() }) });

/**
 * Whether the app may post in a channel; null when Slack did not tell. A private channel that it is not in is one that
 * Slack does not let it see.
 */
export async function isInvited(client: WebClient, channelId: string): Promise<boolean | null> {
  try {
    const { channel, response_metadata } = await client.conversations.info({ channel: channelId });
    const isOpen =
      channel?.is_private === false && response_metadata?.scopes?.includes(POST_ANYWHERE) === true;
    return isOpen || (channel?.is_member ?? null);
  } catch (error) {
    const code = refusal.safeParse(error);
    return code.success && code.data.data.error === 'channel_not_found' ? false : null;
  }
}
