import type { AccountFault } from '../../../domain/delivery/account-fault.js';
import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import { nameCarrier, variableOf } from '../copy/delivery-copy.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, text } from './line.js';

interface AccountNote {
  readonly channel: DeliveryChannel;
  readonly fault: AccountFault;
}

/** For the merchant's owner: which carrier refuses the account, why, what to do, and that nothing is lost. */
export function buildAccountNote(note: AccountNote, { words }: Pick<CardContext, 'words'>): Card {
  const carrier = nameCarrier(note.channel === 'email' ? 'sendgrid' : 'twilio');
  const channel = note.channel === 'whatsapp' ? 'other' : note.channel;
  return toCard(words, {
    headline: [bold(words.say('card.account.headline', { channel, carrier }))],
    details: [[text(`${sayFault(words, note, carrier)} ${words.say('card.account.next')}`)]],
    buttons: [],
    more: [],
  });
}

function sayFault(words: Words, { fault, channel }: AccountNote, carrier: string): string {
  if (fault !== 'key_refused') return sayElse(words, fault, carrier);
  const variable = channel === 'email' ? variableOf(channel) : 'TWILIO_AUTH_TOKEN';
  return words.say('card.account.key_refused', { variable });
}

function sayElse(words: Words, fault: Exclude<AccountFault, 'key_refused'>, carrier: string): string {
  return words.say(`card.account.${fault}`, { carrier });
}
