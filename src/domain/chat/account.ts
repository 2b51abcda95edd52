import type { ChatPlatform } from './chat-place.js';

/** Who a person is on one chat platform, by that platform's own ids. */
export interface Account {
  readonly platform: ChatPlatform;
  /** Unless given, the first that the merchant has on this platform. */
  readonly workspaceId?: string;
  readonly userId: string;
}

export function findAccount(accounts: readonly Account[], platform: ChatPlatform): Account | undefined {
  return accounts.find((account) => account.platform === platform);
}
