export type ChatPlatform = 'slack' | 'telegram';

/** A conversation of a chat platform, by that platform's own id. */
export interface ChatPlace {
  readonly platform: ChatPlatform;
  readonly channelId: string;
}
