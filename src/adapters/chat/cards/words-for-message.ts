import type { Member } from '../../../domain/merchant/member.js';
import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import type { Words } from '../words/words.js';
import { wordsForMember, wordsForMerchant } from '../words/words-for.js';

interface Addressed extends Pick<OutgoingChatMessage, 'merchant' | 'owner' | 'people'> {
  readonly message: Pick<OutgoingChatMessage['message'], 'target'>;
  readonly address: Pick<OutgoingChatMessage['address'], 'kind'>;
  readonly link: Pick<OutgoingChatMessage['link'], 'cardPlaces'>;
}

/** In the language of the person to whom a message goes; in the merchant's where many read it. */
export function wordsForMessage(outgoing: Addressed): Words {
  const { merchant } = outgoing;
  const member = findReader(outgoing);
  return member === null ? wordsForMerchant(merchant) : wordsForMember({ member, merchant });
}

/** The one person whom a message is for; null: many read it. */
export function findReader({ message, address, link, owner, people }: Addressed): Member | null {
  const { target } = message;
  if (target.kind === 'thread') {
    const card = link.cardPlaces.find(({ key }) => key === target.cardKey);
    // The card stands in its maker's direct messages, and so do the lines below it.
    return card?.place === null ? owner : null;
  }
  if (address.kind !== 'person') return null;
  return people.find(({ id }) => target.kind === 'member' && id === target.memberId) ?? owner;
}
