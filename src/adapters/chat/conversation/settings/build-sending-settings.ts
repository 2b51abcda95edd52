import type { Merchant } from '../../../../domain/merchant/merchant.js';
import type { WhatsappTemplates } from '../../../../domain/merchant/sending-settings.js';
import type { TemplateStates } from '../../../../service/delivery/check-templates.js';
import type { Words } from '../../words/words.js';
import type { TextField } from '../model/field.js';
import type { FormReply } from '../model/reply.js';
import { nameTemplate, SENDING_FIELD, TEMPLATE_PURPOSES } from './sending-fields.js';

type Line = Exclude<keyof typeof SENDING_FIELD, keyof WhatsappTemplates>;
type Filled = Pick<TextField, 'label' | 'hint'> & { readonly value: string | null };

function line(field: keyof typeof SENDING_FIELD, { label, hint = '', value }: Filled): TextField {
  return { kind: 'text', name: SENDING_FIELD[field], label, hint, value: value ?? '' };
}

function buildLine(words: Words, field: Exclude<Line, 'textsPerDay'>, merchant: Merchant): TextField {
  const key = SENDING_FIELD[field];
  const value = merchant.settings.sending[field];
  const named = key === 'sender_name' || key === 'legal_name';
  const hint = named
    ? words.say(`settings.${key}.hint`, { merchant: merchant.name })
    : words.say(`settings.${key}.hint`);
  const filled = line(field, { label: words.say(`settings.${key}`), hint, value });
  return field === 'replyTo' ? { ...filled, takes: 'email' } : filled;
}

function buildTemplate(
  words: Words,
  purpose: keyof WhatsappTemplates,
  { id, state }: { readonly id: string | null; readonly state: TemplateStates[keyof TemplateStates] },
): TextField {
  return line(purpose, {
    label: nameTemplate(words, purpose),
    hint: words.say('settings.template.hint', { state: state ?? 'other' }),
    value: id,
  });
}

/** What the owner decides about messages to customers. */
export function buildSendingSettings(words: Words, merchant: Merchant, states: TemplateStates): FormReply {
  const { whatsappTemplates, textsPerDay } = merchant.settings.sending;
  return {
    kind: 'form',
    form: 'sending',
    title: words.say('settings.sending'),
    submit: words.say('settings.save'),
    about: null,
    fields: [
      ...(['senderName', 'replyTo', 'accentColor', 'smsSender'] as const).map((field) =>
        buildLine(words, field, merchant),
      ),
      ...TEMPLATE_PURPOSES.map((purpose) =>
        buildTemplate(words, purpose, { id: whatsappTemplates[purpose], state: states[purpose] }),
      ),
      line('textsPerDay', {
        label: words.say('settings.texts_per_day'),
        hint: words.say('settings.texts_per_day.hint'),
        value: String(textsPerDay),
      }),
      ...(['legalName', 'taxNumber'] as const).map((field) => buildLine(words, field, merchant)),
    ],
    smallPrint: null,
    notice: null,
    linkId: null,
  };
}
