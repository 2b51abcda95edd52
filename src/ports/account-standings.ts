import type { Account } from '../domain/chat/account.js';
import type { ChatPlatform } from '../domain/chat/chat-place.js';
import type { Workspace } from '../domain/chat/workspace.js';

/** How people stand in a chat that tells, whoever asks. */
export interface AccountStandings {
  readonly platform: ChatPlatform;
  /**
   * `deleted`: the chat has them no more; `guest`: they are in it for a while; `there`: neither, or it does not let us ask.
   * Throws AppError `provider_unavailable` where it does not answer just now.
   */
  standingOf(account: Account & Workspace): Promise<'there' | 'guest' | 'deleted'>;
}
