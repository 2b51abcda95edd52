import type { ChatPlatform } from '../../domain/chat-place.js';
import type { ChatTarget } from '../../ports/chat-outbox.js';

/** A place by itself: a reply in a thread goes by the place of its card. */
export type ChatHome = Exclude<ChatTarget, { readonly kind: 'thread' }>;

/** The lane of all that goes to one place of one merchant: its pace and its order are the place's own. */
export function chatLaneOf(
  { merchantId, platform }: { readonly merchantId: string; readonly platform: ChatPlatform },
  home: ChatHome,
): string {
  const place = home.kind === 'channel' ? home.place.channelId : `member:${home.memberId}`;
  return `${merchantId} ${platform} ${place}`;
}
