import type { ApiKeys } from '../../ports/api-keys.js';
import type { ChatMessage, ChatMessageStore } from '../../ports/chat-message-store.js';
import type { OutgoingChatMessage } from '../../ports/chat-sender.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ReadKycCaseDeps } from '../review/read-kyc-case.js';

export interface PrepareChatMessageDeps extends ReadKycCaseDeps {
  readonly chatMessages: ChatMessageStore;
  readonly links: LinkRepository;
  readonly apiKeys: Pick<ApiKeys, 'find'>;
  readonly merchants: MerchantRepository;
}

export type PreparedChatMessage =
  | { readonly kind: 'ready'; readonly outgoing: OutgoingChatMessage }
  /** The card that the reply hangs on is not posted, or went to another platform meanwhile. */
  | { readonly kind: 'no_card_here'; readonly card: ChatMessage | null }
  /** We are not let in there any more. `isWorkspaceLost`: nor anywhere around it, until we are again. */
  | { readonly kind: 'closed'; readonly channelId: string; readonly isWorkspaceLost?: boolean }
  /** What it speaks of is gone. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** Whom it is for is gone, or cannot be reached in this chat. */
  | { readonly kind: 'impossible'; readonly reason: string };
