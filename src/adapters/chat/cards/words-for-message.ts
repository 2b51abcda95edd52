import type { Member } from '../../../domain/merchant/member.js';
import type { OutgoingLinkMessage, OutgoingMerchantMessage } from '../../../ports/chat-sender.js';
import type { Words } from '../words/words.js';
import { wordsForMember, wordsForMerchant } from '../words/words-for.js';
import { wordsIn } from '../words/words-in.js';

interface Addressed extends Pick<OutgoingLinkMessage, 'merchant' | 'people'> {
  readonly message: Pick<OutgoingLinkMessage['message'], 'target'>;
  readonly address: Pick<OutgoingLinkMessage['address'], 'kind'>;
}

interface AboutLink extends Addressed, Pick<OutgoingLinkMessage, 'owner'> {
  readonly link: Pick<OutgoingLinkMessage['link'], 'cardPlaces'>;
}

interface AboutMerchant extends Addressed {
  readonly link: null;
  readonly kycCase: OutgoingMerchantMessage['kycCase'];
}

/** In the language of the person to whom a message goes; in the merchant's where many read it. */
export function wordsForMessage(outgoing: AboutLink | AboutMerchant): Words {
  const { merchant } = outgoing;
  if (outgoing.link === null && outgoing.kycCase !== null && outgoing.message.target.kind === 'channel') {
    return wordsIn(outgoing.kycCase.language);
  }
  const member = findReader(outgoing);
  return member === null ? wordsForMerchant(merchant) : wordsForMember({ member, merchant });
}

/** The one person whom a message is for; null: many read it. */
export function findReader(outgoing: AboutLink | AboutMerchant): Member | null {
  const { message, address, people } = outgoing;
  const { target } = message;
  if (outgoing.link === null)
    return people.find(({ id }) => target.kind === 'member' && id === target.memberId) ?? null;
  const { link, owner } = outgoing;
  if (target.kind === 'thread') {
    const card = link.cardPlaces.find(({ key }) => key === target.cardKey);
    // The card stands in its maker's direct messages, and so do the lines below it.
    return card?.place === null ? owner : null;
  }
  if (address.kind !== 'person') return null;
  return people.find(({ id }) => target.kind === 'member' && id === target.memberId) ?? owner;
}
