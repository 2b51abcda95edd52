import type { WhatsappTemplates } from '../../../../domain/merchant/sending-settings.js';
import type { Words } from '../../words/words.js';

/** The fields of what is decided about messages: entries and problems go by these names. */
export const SENDING_FIELD = {
  senderName: 'sender_name',
  replyTo: 'reply_to',
  accentColor: 'accent_color',
  smsSender: 'sms_sender',
  link: 'template_link',
  reminder: 'template_reminder',
  receipt: 'template_receipt',
  textsPerDay: 'texts_per_day',
  legalName: 'legal_name',
  taxNumber: 'tax_number',
} as const;

export const TEMPLATE_PURPOSES = ['link', 'reminder', 'receipt'] as const;

export function nameTemplate(words: Words, purpose: keyof WhatsappTemplates): string {
  return words.say('settings.template', { purpose: purpose === 'receipt' ? 'other' : purpose });
}
