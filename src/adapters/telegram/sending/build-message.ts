import { buildPayUrl } from '../../../domain/link/pay-url.js';
import type {
  OutgoingChatMessage,
  OutgoingLinkMessage,
  OutgoingMerchantMessage,
} from '../../../ports/chat-sender.js';
import { buildSharedLink } from '../../chat/cards/build-shared-link.js';
import { presentAnswered, presentMessage } from '../../chat/cards/present-message.js';
import { sayNotTold } from '../../chat/cards/say-not-told.js';
import { wordsForMessage } from '../../chat/cards/words-for-message.js';
import { wordsForCustomer } from '../../chat/words/words-for.js';
import { hasGroup } from '../places/list-places.js';
import { namePlacesOf } from '../places/name-places.js';
import type { Spot } from '../places/spot.js';
import { renderCard } from '../render/render-card.js';
import type { Rendered } from '../render/rendered.js';
import { escapeHtml } from '../text/escape-html.js';
import { isDirect } from './find-spot.js';
import { hasCardThere } from './has-card-there.js';

export interface MessageAddresses {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox: boolean;
}

function isForCustomers({ message: { target } }: OutgoingChatMessage): boolean {
  return target.kind === 'channel' && target.place.isCustomers === true;
}

/** What the customer of a link sees of it: how much, what for, how it stands, and no more. */
function buildForCustomer({ link, merchant }: OutgoingLinkMessage, publicUrl: string): Rendered {
  const words = wordsForCustomer(link, merchant);
  const card = buildSharedLink(link, { words, merchant, payUrl: buildPayUrl(publicUrl, link) });
  return renderCard(words, card, { copy: null, share: null, isPublic: true });
}

/**
 * Whether the maker of the link alone reads it, or whom it is for: in their own chat, meant as a place or as their direct
 * messages. Others who follow all links in theirs may not all see customers whole.
 */
function isTheirs({ message: { target }, owner }: OutgoingLinkMessage, spot: Spot): boolean {
  if (!isDirect(spot) || spot.kind !== 'chat') return false;
  const isMakers = owner.accounts.some(
    ({ platform, userId }) => platform === 'telegram' && userId === `${spot.chatId}`,
  );
  return target.kind === 'member' || isMakers;
}

function toReader(outgoing: OutgoingLinkMessage, spot: Spot): OutgoingLinkMessage {
  if (!isTheirs(outgoing, spot) || spot.kind !== 'chat') return outgoing;
  return { ...outgoing, address: { kind: 'person', userId: `${spot.chatId}` } };
}

/** The message in Telegram's words; null when the event it tells of is not in the link's history. */
export function buildMessage(
  given: OutgoingChatMessage,
  spot: Spot,
  addresses: MessageAddresses,
): Rendered | null {
  const rendered =
    given.link === null ? buildOfMerchant(given, addresses) : buildOfLink(given, spot, addresses);
  if (rendered === null || isForCustomers(given)) return rendered;
  const words = wordsForMessage(given);
  const closed = given.message.closedChannelId === null ? null : words.say('telegram.sent_here');
  const why = [closed, sayNotTold(words, given)].filter((said) => said !== null);
  return { ...rendered, html: [rendered.html, ...why.map(escapeHtml)].join('\n\n') };
}

function buildOfMerchant(outgoing: OutgoingMerchantMessage, addresses: MessageAddresses): Rendered | null {
  const card = presentMessage(outgoing, { ...addresses, cardUrl: null });
  return card && renderCard(wordsForMessage(outgoing), card, { copy: null, share: null, isPublic: false });
}

function buildOfLink(
  given: OutgoingLinkMessage,
  spot: Spot,
  { publicUrl, hasInbox }: MessageAddresses,
): Rendered | null {
  if (isForCustomers(given)) return buildForCustomer(given, publicUrl);
  const outgoing = toReader(given, spot);
  if (outgoing.message.content.kind === 'page') return buildAnswered(outgoing, { publicUrl, hasInbox });
  const card = presentMessage(outgoing, { publicUrl, cardUrl: null, hasInbox });
  if (card === null) return null;
  const { link, merchant, message } = outgoing;
  const words = wordsForMessage(outgoing);
  const isLiving = message.content.kind === 'card' && link.state === 'open';
  return renderCard(words, card, {
    // In a group the address is for who presses, not for all who read.
    copy: isLiving && isTheirs(outgoing, spot) ? buildPayUrl(publicUrl, link) : null,
    share: isLiving ? link.reference : null,
    isPublic: !isTheirs(outgoing, spot),
    hasPlace: hasGroup(merchant),
    namePlace: namePlacesOf(merchant),
  });
}

/** What one person was answered before, as it is now. */
function buildAnswered(given: OutgoingLinkMessage, addresses: MessageAddresses): Rendered | null {
  const outgoing = hasCardThere(given) ? { ...given, isBrief: true } : given;
  const answered = presentAnswered(outgoing, addresses);
  if (answered === null) return null;
  const { card, address } = answered;
  const { link, merchant } = outgoing;
  return renderCard(wordsForMessage(outgoing), card, {
    ...{ copy: address, share: address === null ? null : link.reference, isPublic: false },
    ...{ hasPlace: hasGroup(merchant), namePlace: namePlacesOf(merchant) },
  });
}
