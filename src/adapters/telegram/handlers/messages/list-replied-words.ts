import type { TelegramMessage, TelegramWords } from '../updates/shapes.js';

const VCARD_EMAIL = /^EMAIL[^:\n]*:(\S+)/im;

/** A contact card: who it is of, and how they are reached. */
export function readContact({ contact }: TelegramWords): string | null {
  if (contact === undefined) return null;
  const { first_name = '', last_name = '', phone_number = '', vcard = '' } = contact;
  const email = VCARD_EMAIL.exec(vcard)?.[1] ?? '';
  // A card leaves out the sign that tells a country's number from a local one.
  const phone = /^\d{10,15}$/.test(phone_number) ? `+${phone_number}` : phone_number;
  const name = `${first_name} ${last_name}`.trim();
  return [name === '' ? '' : `name:${name}`, phone, email].filter((part) => part !== '').join('\n');
}

function readWords(message: TelegramWords): string | null {
  const words = message.text ?? message.caption ?? readContact(message);
  return words === null || words.trim() === '' ? null : words;
}

/** What the message says that somebody replies to; null: it says nothing, is the bot's own, or they reply to none. */
export function listRepliedWords(
  { quote, reply_to_message, external_reply }: TelegramMessage,
  botName: string,
): string | null {
  if (reply_to_message?.from?.username === botName) return null;
  // Whoever marks a part of it means that part.
  if (quote?.text !== undefined && quote.text.trim() !== '') return quote.text;
  const message = reply_to_message ?? external_reply;
  return message === undefined ? null : readWords(message);
}
