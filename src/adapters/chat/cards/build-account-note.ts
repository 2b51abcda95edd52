import type { NotedFault } from '../../../domain/delivery/account-fault.js';
import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import { nameCarrier, variableOf } from '../copy/delivery-copy.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, text } from './line.js';

/** For the merchant's owner, or the operator: which carrier refuses the account, why, what to do, and that nothing is lost. */
export function buildAccountNote(note: NotedFault, { words }: Pick<CardContext, 'words'>): Card {
  const carrier = nameCarrier(note.channel === 'email' ? 'sendgrid' : 'twilio');
  const channel = note.channel === 'whatsapp' ? 'other' : note.channel;
  return toCard(words, {
    headline: [
      bold(
        words.say(HEADLINES[note.fault === 'sender_refused' ? 'sender' : 'account'], { channel, carrier }),
      ),
    ],
    details: [[text(`${sayFault(words, note, carrier)} ${words.say('card.account.next')}`)]],
    buttons: [],
    more: [],
  });
}

const HEADLINES = { account: 'card.account.headline', sender: 'card.account.sender_headline' } as const;

/** What the sender of each channel is set by. */
const SENDER_VARIABLES: Readonly<Record<DeliveryChannel, string>> = {
  email: 'SENDGRID_FROM',
  sms: 'TWILIO_FROM',
  whatsapp: 'TWILIO_WHATSAPP_FROM',
};

function sayFault(
  words: Words,
  { fault, channel, senderOf = 'operator' }: NotedFault,
  carrier: string,
): string {
  switch (fault) {
    case 'key_refused': {
      const variable = channel === 'email' ? variableOf(channel) : 'TWILIO_AUTH_TOKEN';
      return words.say('card.account.key_refused', { variable });
    }
    case 'sender_refused': {
      const of = senderOf === 'operator' ? 'other' : senderOf;
      return words.say('card.account.sender_refused', { of, carrier, variable: SENDER_VARIABLES[channel] });
    }
    default:
      return words.say(`card.account.${fault}`, { carrier });
  }
}
