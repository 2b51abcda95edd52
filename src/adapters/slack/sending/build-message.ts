import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { type MessageAddresses, presentAnswered, presentMessage } from '../../chat/cards/present-message.js';
import { wordsForMessage } from '../../chat/cards/words-for-message.js';
import {
  type Block,
  context,
  copyLine,
  escapeMrkdwn,
  type Message,
  toNotification,
} from '../blocks/block-kit.js';
import { toTextObject } from '../blocks/render-line.js';
import { buildCardBlocks } from './build-card-blocks.js';
import { listDetours } from './list-detours.js';

/** The message in Slack's words; null when the event it tells of is not in the link's history. */
export function buildMessage(outgoing: OutgoingChatMessage, addresses: MessageAddresses): Message | null {
  const card = presentMessage(outgoing, addresses);
  if (card === null) return null;
  const words = wordsForMessage(outgoing);
  const why = listDetours(words, outgoing).map((line) => toTextObject(words, line));
  const said = why.map(({ type, text }) => (type === 'mrkdwn' ? text : escapeMrkdwn(text)));
  const shown = [...buildCardBlocks(words, card), ...listAddress(outgoing, addresses)];
  return {
    text: [toNotification(card.text, shown), ...said].join(' '),
    blocks: [...shown, ...why.map(context)],
  };
}

/** Ready to copy, on a line of its own, in what one person was answered. */
function listAddress(outgoing: OutgoingChatMessage, addresses: MessageAddresses): readonly Block[] {
  const answered = outgoing.link === null ? null : presentAnswered(outgoing, addresses);
  const address = answered?.address ?? null;
  return address === null ? [] : [copyLine(address)];
}
