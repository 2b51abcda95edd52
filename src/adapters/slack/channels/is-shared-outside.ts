import type { WebClient } from '@slack/web-api';

/**
 * Whether people of another company read a conversation, or will; true where Slack does not tell, as of what the bot is not
 * in.
 * @see https://docs.slack.dev/reference/objects/conversation-object
 */
export async function isSharedOutside(client: WebClient, channelId: string): Promise<boolean> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    return channel?.is_ext_shared !== false || channel.is_pending_ext_shared === true;
  } catch {
    return true;
  }
}
