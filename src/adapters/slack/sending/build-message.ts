import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { buildPage } from '../../chat/cards/build-page.js';
import { place, toLine } from '../../chat/cards/line.js';
import { type MessageAddresses, presentMessage, readCardContext } from '../../chat/cards/present-message.js';
import { wordsForMessage } from '../../chat/cards/words-for-message.js';
import { type Block, context, copyLine, type Message, toNotification } from '../blocks/block-kit.js';
import { toTextObject } from '../blocks/render-line.js';
import { INVITE_LINE } from '../text/invite-line.js';
import { buildCardBlocks } from './build-card-blocks.js';

/** The message in Slack's words; null when the event it tells of is not in the link's history. */
export function buildMessage(outgoing: OutgoingChatMessage, addresses: MessageAddresses): Message | null {
  const card = presentMessage(outgoing, addresses);
  if (card === null) return null;
  const words = wordsForMessage(outgoing);
  const blocks = [...buildCardBlocks(words, card), ...listAddress(outgoing, addresses)];
  const text = toNotification(card.text, blocks);
  const { closedChannelId } = outgoing.message;
  if (closedChannelId === null) return { text, blocks };
  const channel = place(words, { platform: 'slack', channelId: closedChannelId });
  const said = toLine(words.mix('card.closed_channel', { channel, command: INVITE_LINE }));
  const why = toTextObject(words, said);
  return { text: `${text} ${why.text}`, blocks: [...blocks, context(why)] };
}

/** Ready to copy, on a line of its own, in what one person was answered. */
function listAddress(outgoing: OutgoingChatMessage, addresses: MessageAddresses): readonly Block[] {
  if (outgoing.link === null || outgoing.message.content.kind !== 'page') return [];
  const { address } = buildPage(outgoing.link, readCardContext(outgoing, addresses));
  return address === null ? [] : [copyLine(address)];
}
