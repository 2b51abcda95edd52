import { DELIVERY_CHANNELS } from '../../../../domain/delivery/delivery.js';
import { parseWhen } from '../../reader/time/parse-when.js';
import type { WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import type { Field, FieldOption, MomentField } from '../model/field.js';
import type { FormValues } from './form-values.js';
import { LINK_FIELD } from './link-fields.js';

/** Each way in which a message can go. */
export function channelOptions(words: Words): readonly FieldOption[] {
  return DELIVERY_CHANNELS.map((value) => ({ label: words.say(`form.channels.${value}`), value }));
}

function buildChannels(words: Words, { channels }: FormValues): Field {
  return {
    kind: 'toggles',
    name: LINK_FIELD.channels,
    label: words.say('form.channels'),
    hint: words.say('form.channels.hint'),
    options: channelOptions(words),
    chosen: channels,
  };
}

function buildTiming(words: Words, { timing }: FormValues): Field {
  return {
    kind: 'choice',
    name: LINK_FIELD.timing,
    label: words.say('form.timing'),
    hint: words.say('form.timing.hint'),
    options: [
      { label: words.say('form.timing.now'), value: 'now' },
      { label: words.say('form.timing.at'), value: 'at' },
      { label: words.say('form.timing.no'), value: 'no' },
    ],
    chosen: timing,
  };
}

/** What "At a time" brings. */
export function buildSendAt(words: Words, at: Date | null): MomentField {
  return { kind: 'moment', name: LINK_FIELD.sendAt, label: words.say('form.send_at'), isRequired: true, at };
}

function readSendAt({ sendAt }: FormValues, reader: WhenReader): Date | null {
  const when = parseWhen(sendAt, { ...reader, use: 'send' });
  return when.kind === 'at' ? when.at : null;
}

/** How and when the link goes to the customer. */
export function buildSendFields(values: FormValues, reader: WhenReader): readonly Field[] {
  const { words } = reader;
  const sendAt = values.timing === 'at' ? [buildSendAt(words, readSendAt(values, reader))] : [];
  return [buildChannels(words, values), buildTiming(words, values), ...sendAt];
}
