import type { SendingSettings } from '../../../../domain/merchant/sending-settings.js';
import { cleanWords } from '../../../../domain/text/clean-words.js';
import { type FormEntries, readText } from '../model/form-entries.js';
import { SENDING_FIELD } from './sending-fields.js';

/** `#rrggbb` of "1A5FB4" too. */
function readColor(typed: string | null): string | null {
  return typed === null ? null : `#${typed.replace(/^#/, '').toLowerCase()}`;
}

/** What was filled in; an empty field is none, but of texts a day, which stays as it was. */
export function readSendingSettings(
  entries: FormEntries,
  current: SendingSettings,
): Omit<SendingSettings, 'logoId'> {
  const read = (field: keyof typeof SENDING_FIELD) =>
    cleanWords(readText(entries, SENDING_FIELD[field])).trim() || null;
  const texts = read('textsPerDay')?.replace(/[\s.,]/g, '') ?? null;
  return {
    senderName: read('senderName'),
    replyTo: read('replyTo'),
    accentColor: readColor(read('accentColor')),
    smsSender: read('smsSender'),
    whatsappTemplates: { link: read('link'), reminder: read('reminder'), receipt: read('receipt') },
    textsPerDay: texts === null ? current.textsPerDay : /^\d+$/.test(texts) ? Number(texts) : Number.NaN,
    legalName: read('legalName'),
    taxNumber: read('taxNumber'),
  };
}
