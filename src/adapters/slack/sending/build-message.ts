import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { type MessageAddresses, presentMessage } from '../../chat/cards/present-message.js';
import { wordsForMessage } from '../../chat/cards/words-for-message.js';
import { context, escapeMrkdwn, type Message } from '../blocks/block-kit.js';
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
  const blocks = [...buildCardBlocks(words, card), ...why.map(context)];
  return { text: [escapeMrkdwn(card.text), ...said].join(' '), blocks };
}
