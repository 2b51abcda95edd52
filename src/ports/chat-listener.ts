import type { ChatPlatform } from '../domain/chat/chat-place.js';
import type { ChatUpdate } from './update-inbox.js';

/** Works what one platform told. */
export interface ChatListener {
  readonly platform: ChatPlatform;
  /**
   * Answers whoever acted, also about what failed. Rejects only when nothing of it was done and it should be heard again:
   * AppError `store_unavailable`, and `provider_unavailable` where the platform has not even told us who we are.
   */
  hear(update: ChatUpdate): Promise<void>;
}
