import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { type MessageAddresses, presentMessage } from '../../chat/cards/present-message.js';
import { context, escapeMrkdwn, type Message, mrkdwn } from '../blocks/block-kit.js';
import { buildCardBlocks } from './build-card-blocks.js';

/** The message in Slack's words; null when the event it tells of is not in the link's history. */
export function buildMessage(outgoing: OutgoingChatMessage, addresses: MessageAddresses): Message | null {
  const card = presentMessage(outgoing, addresses);
  if (card === null) return null;
  const blocks = buildCardBlocks(card);
  const text = escapeMrkdwn(card.text);
  const { closedChannelId } = outgoing.message;
  if (closedChannelId === null) return { text, blocks: [...blocks] };
  const why = `I could not post in <#${closedChannelId}>: type /invite @Paylink there.`;
  return { text: `${text} ${why}`, blocks: [...blocks, context(mrkdwn(why))] };
}
