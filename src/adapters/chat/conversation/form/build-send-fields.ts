import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import { parseWhen } from '../../reader/time/parse-when.js';
import type { WhenReader } from '../../time/format-when.js';
import type { Field, FieldOption, MomentField } from '../model/field.js';
import type { FormValues } from './form-values.js';
import { LINK_FIELD } from './link-fields.js';

const BY_EMAIL: FieldOption = { label: 'by email', value: 'email' };
const BY_SMS: FieldOption = { label: 'by SMS', value: 'sms' };
const BY_WHATSAPP: FieldOption = { label: 'by WhatsApp', value: 'whatsapp' };

/** WhatsApp is offered only where a line already asked for it. */
function channelOptions(channels: readonly DeliveryChannel[]): readonly FieldOption[] {
  return channels.includes('whatsapp') ? [BY_EMAIL, BY_SMS, BY_WHATSAPP] : [BY_EMAIL, BY_SMS];
}

function buildChannels({ channels }: FormValues): Field {
  return {
    kind: 'toggles',
    name: LINK_FIELD.channels,
    label: 'Send it',
    hint: 'By email needs an email address, by SMS a phone number.',
    options: channelOptions(channels),
    chosen: channels,
  };
}

function buildTiming({ timing }: FormValues): Field {
  return {
    kind: 'choice',
    name: LINK_FIELD.timing,
    label: 'When',
    hint: 'Nothing chosen: now, if a way to send it is ticked.',
    options: [
      { label: 'Now', value: 'now' },
      { label: 'At a time', value: 'at' },
      { label: "I'll share it myself", value: 'no' },
    ],
    chosen: timing,
  };
}

/** What "At a time" brings. */
export function buildSendAt(at: Date | null): MomentField {
  return { kind: 'moment', name: LINK_FIELD.sendAt, label: 'Send it at', isRequired: true, at };
}

function readSendAt({ sendAt }: FormValues, reader: WhenReader): Date | null {
  const when = parseWhen(sendAt, { ...reader, use: 'send' });
  return when.kind === 'at' ? when.at : null;
}

/** How and when the link goes to the customer. */
export function buildSendFields(values: FormValues, reader: WhenReader): readonly Field[] {
  const sendAt = values.timing === 'at' ? [buildSendAt(readSendAt(values, reader))] : [];
  return [buildChannels(values), buildTiming(values), ...sendAt];
}
