import { buildPayUrl } from '../../../domain/link/pay-url.js';
import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { buildCard } from '../../chat/cards/build-card.js';
import { buildHistoryLine } from '../../chat/cards/build-history-line.js';
import { buildOwnerNote } from '../../chat/cards/build-owner-note.js';
import { buildPaidLine } from '../../chat/cards/build-paid-line.js';
import { buildSharedLink } from '../../chat/cards/build-shared-link.js';
import type { Card, CardContext } from '../../chat/cards/card.js';
import { type Block, context, escapeMrkdwn, mrkdwn } from '../blocks/block-kit.js';
import { buildCardBlocks } from './build-card-blocks.js';

export interface SlackMessage {
  /** Read out by screen readers and shown in notifications: says all that the blocks say. */
  readonly text: string;
  readonly blocks: Block[];
}

export interface MessagePlace {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Where the link's card can be read; null when unknown. */
  readonly cardUrl: string | null;
}

/** The message in Slack's words; null when the event it tells of is not in the link's history. */
export function buildMessage(outgoing: OutgoingChatMessage, place: MessagePlace): SlackMessage | null {
  const card = present(outgoing, place);
  if (card === null) return null;
  const { link, message } = outgoing;
  const blocks = buildCardBlocks(card, link.id);
  const text = escapeMrkdwn(card.text);
  const { closedChannelId } = message;
  if (closedChannelId === null) return { text, blocks: [...blocks] };
  const why = `I could not post in <#${closedChannelId}>: type /invite @Paylink there.`;
  return { text: `${text} ${why}`, blocks: [...blocks, context(mrkdwn(why))] };
}

function present(outgoing: OutgoingChatMessage, { publicUrl, cardUrl }: MessagePlace): Card | null {
  const { link, merchant, owner, people, address, message } = outgoing;
  const { content } = message;
  const shown: CardContext = {
    merchant,
    owner,
    people,
    payUrl: buildPayUrl(publicUrl, link),
    audience: address.kind === 'person' ? 'private' : 'channel',
  };
  if (content.kind === 'card') return buildCard(link, shown);
  if (content.kind === 'shared_link') return buildSharedLink(link, shown);
  const event = link.history.find(({ id }) => id === content.eventId);
  if (event === undefined) return null;
  switch (content.kind) {
    case 'history_line':
      return buildHistoryLine(link, event, shown);
    case 'paid_line':
      return buildPaidLine(link, event, { ...shown, cardUrl });
    case 'owner_note':
      return buildOwnerNote(link, event, shown);
  }
}
