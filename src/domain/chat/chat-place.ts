export type ChatPlatform = 'slack' | 'telegram';

/** A conversation of a chat platform, by that platform's own id. */
export interface ChatPlace {
  readonly platform: ChatPlatform;
  /** Unless given, the first that the merchant has on this platform. */
  readonly workspaceId?: string;
  readonly channelId: string;
  /** True where customers read along: what stands there asks them to pay, and says no more. */
  readonly isCustomers?: boolean;
}

/** Whether what is new of a message can be told below it. */
export const HAS_THREADS: Readonly<Record<ChatPlatform, boolean>> = { slack: true, telegram: false };
