import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { LinkDraft } from '../../../domain/link/link.js';
import type { Words } from '../words/words.js';
import { nameChannels } from './delivery-copy.js';
import { joinAnd } from './join-and.js';

/** "email to ann@example.com and SMS to +66812345678" */
export function describeRecipients(
  words: Words,
  { customer }: LinkDraft,
  channels: readonly DeliveryChannel[],
): string {
  const recipients = channels.map((channel) => {
    const contact = channel === 'email' ? customer.email : customer.phone;
    return contact === null
      ? nameChannels(words, [channel])
      : words.say(`review.recipient.${channel}`, { contact });
  });
  return joinAnd(words, recipients);
}
