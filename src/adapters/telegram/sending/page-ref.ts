import type { PostedRef } from '../../../ports/chat-message-store.js';
import type { ToldAt } from '../../../ports/creation-teller.js';
import type { ShownAt } from './shown-at.js';

/** No chat's id: what one person was answered is edited wherever it stands. */
const PAGE = 'page';

/** Where an answer stands, as it is noted. */
export function toToldAt(at: ShownAt): ToldAt {
  const spot = JSON.stringify(at);
  return { spot, posted: { channelId: PAGE, messageId: spot } };
}

/** Null: it is no answer that was noted. */
export function fromPageRef(posted: PostedRef | null): ShownAt | null {
  return posted?.channelId === PAGE ? (JSON.parse(posted.messageId) as ShownAt) : null;
}
