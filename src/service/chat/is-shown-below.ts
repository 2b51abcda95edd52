import type { ChatMessage, ChatMessageStore } from '../../ports/chat-message-store.js';

/** Whether a newer answer in the same chat says to the same person how the link stands: one of them is enough. */
export async function isShownBelow(
  chatMessages: Pick<ChatMessageStore, 'listFollowing'>,
  { key, linkId, lane, content, posted }: ChatMessage,
): Promise<boolean> {
  if (content.kind !== 'page' || linkId === null) return false;
  const standing = await chatMessages.listFollowing(linkId);
  const newest = standing.findLast(
    (each) => each.lane === lane && isWhole(each) && each.posted?.channelId === posted?.channelId,
  );
  return newest !== undefined && newest.key !== key;
}

function isWhole({ content }: Pick<ChatMessage, 'content'>): boolean {
  return content.kind === 'page' && (content.says?.kind ?? 'whole') === 'whole';
}
