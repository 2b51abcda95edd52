import { buildPayUrl } from '../../../domain/link/pay-url.js';
import type { OutgoingChatMessage, OutgoingLinkMessage } from '../../../ports/chat-sender.js';
import { buildAccountNote } from './build-account-note.js';
import { buildApprovalNote } from './build-approval-note.js';
import { buildCard } from './build-card.js';
import { buildCardMoved } from './build-card-moved.js';
import { buildChatNote } from './build-chat-note.js';
import { buildGatewayNote } from './build-gateway-note.js';
import { buildHistoryLine } from './build-history-line.js';
import { buildOwnerNote } from './build-owner-note.js';
import { buildPage, type Page } from './build-page.js';
import { buildPaidLine } from './build-paid-line.js';
import { buildSharedLink } from './build-shared-link.js';
import { buildUnfurl } from './build-unfurl.js';
import type { Card, CardContext } from './card.js';
import { presentMerchantMessage } from './present-merchant-message.js';
import { findReader, wordsForMessage } from './words-for-message.js';

export interface MessageAddresses {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Where the link's card can be read; null when unknown. */
  readonly cardUrl: string | null;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
}

/** What a message to a chat says; null when the event it tells of is not in the link's history. */
export function presentMessage(outgoing: OutgoingChatMessage, addresses: MessageAddresses): Card | null {
  return outgoing.link === null ? presentMerchantMessage(outgoing) : presentLinkMessage(outgoing, addresses);
}

/** What a message about a link is shown with. */
export function readCardContext(
  outgoing: OutgoingLinkMessage,
  { publicUrl, hasInbox = false }: Pick<MessageAddresses, 'publicUrl' | 'hasInbox'>,
): CardContext {
  const { link, merchant, owner, people, address } = outgoing;
  const reader = findReader(outgoing);
  return {
    ...(reader === null ? {} : { reader }),
    words: wordsForMessage(outgoing),
    merchant,
    owner,
    people,
    payUrl: buildPayUrl(publicUrl, link),
    audience: address.kind === 'person' ? 'private' : 'channel',
    hasInbox,
  };
}

/** What a person was answered before, as it is now; null: it is no such message. */
export function presentAnswered(
  outgoing: OutgoingLinkMessage,
  addresses: Pick<MessageAddresses, 'publicUrl' | 'hasInbox'>,
): Page | null {
  const { link, message, isBrief = false } = outgoing;
  const { content } = message;
  if (content.kind !== 'page') return null;
  const { says = { kind: 'whole' } } = content;
  return buildPage(link, readCardContext(outgoing, addresses), { says, isBrief });
}

function presentLinkMessage(outgoing: OutgoingLinkMessage, addresses: MessageAddresses): Card | null {
  const { link, message } = outgoing;
  const { content } = message;
  const { publicUrl, cardUrl } = addresses;
  const shown = readCardContext(outgoing, addresses);
  if (content.kind === 'page') return presentAnswered(outgoing, addresses)?.card ?? null;
  if (content.kind === 'card') return buildCard(link, shown);
  if (content.kind === 'card_moved') return buildCardMoved(link, content, shown);
  if (content.kind === 'unfurl') return buildUnfurl(link, shown);
  if (content.kind === 'shared_link') return buildSharedLink(link, shown);
  if (content.kind === 'account_note') return buildAccountNote(content, shown);
  if (content.kind === 'chat_note') return buildChatNote(content, { ...shown, publicUrl });
  if (content.kind === 'gateway_note') return buildGatewayNote(content, shown);
  const event = link.history.find(({ id }) => id === content.eventId);
  if (event === undefined) return null;
  switch (content.kind) {
    case 'history_line':
      return buildHistoryLine(link, event, shown);
    case 'paid_line':
      return buildPaidLine(link, event, { ...shown, cardUrl });
    case 'owner_note':
    case 'decision_note':
      return buildOwnerNote(link, event, shown);
    case 'approval_note':
      return buildApprovalNote(link, content.refundId, shown);
  }
}
