import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import type { Words } from '../words/words.js';
import { wordsForMember, wordsForMerchant } from '../words/words-for.js';

interface Addressed extends Pick<OutgoingChatMessage, 'address' | 'merchant' | 'owner' | 'people'> {
  readonly message: Pick<OutgoingChatMessage['message'], 'target'>;
}

/** In the language of the person to whom a message goes; in the merchant's where many read it. */
export function wordsForMessage({ message, address, merchant, owner, people }: Addressed): Words {
  if (address.kind !== 'person') return wordsForMerchant(merchant);
  const { target } = message;
  const addressed = target.kind === 'member' ? people.find(({ id }) => id === target.memberId) : undefined;
  return wordsForMember({ member: addressed ?? owner, merchant });
}
