import { DELIVERY_CHANNELS } from '../../../../domain/delivery/delivery.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import type { Choice } from '../../choices/choice.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { nameTemplate, TEMPLATE_PURPOSES } from '../settings/sending-fields.js';

type Row = readonly [label: string, value: string | null];

function listRows(words: Words, { name, settings }: Merchant): readonly Row[] {
  const { sending } = settings;
  return [
    [words.say('settings.sender_name'), sending.senderName ?? name],
    [words.say('settings.reply_to'), sending.replyTo],
    [words.say('settings.accent_color'), sending.accentColor],
    [words.say('settings.sms_sender'), sending.smsSender],
    ...TEMPLATE_PURPOSES.map(
      (purpose): Row => [nameTemplate(words, purpose), sending.whatsappTemplates[purpose]],
    ),
    [words.say('settings.texts_per_day'), String(sending.textsPerDay)],
    [words.say('settings.legal_name'), sending.legalName ?? name],
    [words.say('settings.tax_number'), sending.taxNumber],
  ];
}

/** What holds for messages now, and how to see it. `logoUrl`: where a logo is given. */
export function buildSendingSaved(words: Words, merchant: Merchant, logoUrl: string): PageReply {
  const saved = words.say('page.sending_saved');
  const rows = listRows(words, merchant).flatMap(([label, value]) =>
    value === null ? [] : [words.say('page.fact', { label, value })],
  );
  const trials = DELIVERY_CHANNELS.map(
    (channel): Choice => ({
      label: words.say('page.button.trial', { channel: channel === 'whatsapp' ? 'other' : channel }),
      intent: { kind: 'ask_trial', channel },
    }),
  );
  const logo: Choice = { label: words.say('page.button.upload_logo'), url: logoUrl, opens: 'logo' };
  return {
    kind: 'sending_saved',
    title: words.say('settings.sending'),
    words: [saved, ...rows].join('\n'),
    parts: [says(saved), says(rows.join('\n')), choices(...trials, logo)],
  };
}
