import type { LinkEvent } from '../../domain/link/link-event.js';
import type { ChatContent } from '../../ports/chat-content.js';
import type { ChatMessageStore, NewChatMessage } from '../../ports/chat-message-store.js';
import type { Told } from './message-parts.js';
import { stillWaits } from './still-waits.js';

/** What changes how a link stands, for everybody. */
const MOVES =
  /^(?:payment\.(?!fee)|refund\.|decision\.|dispute\.|attempt\.failed|link\.(?:extended|reissued|expired|cancelled))/;

/** What starts, stops or ends a message to the customer: what could be undone cannot any more. */
const SENDS = /^(?:sending\.|delivery\.(?:sent|called_off|failed|bounced))/;

/** Whether a message of this kind may say something else after such an event. */
function isTouched(kind: ChatContent['kind'], type: LinkEvent['type']): boolean {
  return MOVES.test(type) || (kind === 'page' && SENDS.test(type));
}

/**
 * What stands in chats beside the cards and says, or offers, what the event changed: each has to show its link as it is
 * now. What can be edited no longer is left out: a button in it answers with how the link stands. An answer whose own
 * buttons still mean something stays as it was said until they do not.
 */
export async function listFollowing(
  chatMessages: Pick<ChatMessageStore, 'listFollowing'>,
  { link, event }: Told,
  now: Date,
): Promise<readonly NewChatMessage[]> {
  if (!MOVES.test(event.type) && !SENDS.test(event.type)) return [];
  const standing = await chatMessages.listFollowing(link.id);
  return standing
    .filter(({ content }) => isTouched(content.kind, event.type) && !isOutOfReach(content, now))
    .filter(({ content }) => content.kind !== 'page' || !stillWaits(content.says, { link, event }, now))
    .map(({ posted: _, ...message }) => ({ ...message, wantedVersion: link.version }));
}

function isOutOfReach(content: ChatContent, now: Date): boolean {
  return content.kind === 'page' && content.until !== null && content.until <= now;
}
