import type { Language } from '../../../../domain/text/language.js';
import { FIELD_EXAMPLES } from '../../grammar/field-examples.js';
import { exampleTimes } from '../../reader/time/example-times.js';
import type { WhenReader } from '../../time/format-when.js';
import { nameZone } from '../../time/zone.js';
import type { Field } from '../model/field.js';
import type { FormReply } from '../model/reply.js';
import { buildLanguageField } from './build-language-field.js';
import { buildNotesField } from './build-notes-field.js';
import { buildSendFields } from './build-send-fields.js';
import { buildCurrencyGroups } from './currency-options.js';
import type { FormValues } from './form-values.js';
import { chooseInitialCurrency } from './initial-currency.js';
import { LINK_FIELD } from './link-fields.js';

export interface LinkFormParts extends WhenReader {
  readonly values: FormValues;
  /** Codes, the one that leads first. */
  readonly usualCurrencies: readonly string[];
  /** Of an amount that names none; null: it has to be chosen. */
  readonly assumedCurrency: string | null;
  /** With all that a link can have; else short, with a way to the rest. */
  readonly isWhole: boolean;
  readonly isTest: boolean;
  /** Of a customer for whom none is chosen. */
  readonly settingsLanguage: Language;
  readonly notice: string | null;
}

function buildMoneyFields(parts: LinkFormParts): readonly Field[] {
  const { values, usualCurrencies, assumedCurrency, words } = parts;
  return [
    {
      kind: 'text',
      name: LINK_FIELD.amount,
      label: words.say('form.amount'),
      value: values.amount,
      takes: 'amount',
      placeholder: '49.99',
      isRequired: true,
    },
    {
      kind: 'select',
      name: LINK_FIELD.currency,
      label: words.say('form.currency'),
      isRequired: true,
      placeholder: words.say('form.currency.placeholder'),
      groups: buildCurrencyGroups(words, usualCurrencies),
      chosen: chooseInitialCurrency(values, assumedCurrency),
    },
  ];
}

function buildDescription({ values, words }: LinkFormParts): Field {
  return {
    kind: 'text',
    name: LINK_FIELD.description,
    label: words.say('form.description'),
    value: values.description,
    hint: words.say('form.description.hint'),
    isLong: true,
  };
}

function buildName({ values, words }: LinkFormParts): Field {
  return {
    kind: 'text',
    name: LINK_FIELD.customerName,
    label: words.say('form.customer_name'),
    value: values.customerName,
    hint: words.say('form.customer_name.hint', { example: 'Ann L.' }),
  };
}

function buildContactFields({ values, words }: LinkFormParts): readonly Field[] {
  return [
    {
      kind: 'text',
      name: LINK_FIELD.email,
      label: words.say('form.email'),
      value: values.email,
      takes: 'email',
      placeholder: 'ann@example.com',
      hint: words.say('form.email.hint', { example: 'a•••@example.com' }),
    },
    {
      kind: 'text',
      name: LINK_FIELD.phone,
      label: words.say('form.phone'),
      value: values.phone,
      takes: 'phone',
      placeholder: '+66 81 234 5678',
      hint: words.say('form.phone.hint'),
    },
  ];
}

function buildTermsFields(parts: LinkFormParts): readonly Field[] {
  const { values, now, timeZone, words, settingsLanguage } = parts;
  const { weekday, date } = exampleTimes(now, timeZone);
  return [
    {
      kind: 'text',
      name: LINK_FIELD.expires,
      label: words.say('form.expires'),
      value: values.expires,
      hint: words.say('form.expires.hint', {
        span: '3d',
        weekday,
        date,
        never: 'never',
        zone: nameZone(words, timeZone),
      }),
    },
    buildReminders(parts),
    buildLanguageField(words, values.language, settingsLanguage),
    {
      kind: 'text',
      name: LINK_FIELD.reference,
      label: words.say('form.reference'),
      value: values.reference,
      placeholder: 'INV-42',
      hint: words.say('form.reference.hint'),
    },
  ];
}

function buildReminders({ values, words }: LinkFormParts): Field {
  return {
    kind: 'text',
    name: LINK_FIELD.reminders,
    label: words.say('form.reminders'),
    value: values.reminders,
    placeholder: 'usual',
    hint: words.say('form.reminders.hint', { off: 'off', usual: 'usual', times: FIELD_EXAMPLES.reminders }),
  };
}

function buildMore({ words }: LinkFormParts): Field {
  return { kind: 'more', label: words.say('form.more'), hint: words.say('form.more.hint') };
}

function buildShortFields(parts: LinkFormParts): readonly Field[] {
  return [
    ...buildMoneyFields(parts),
    buildDescription(parts),
    ...buildContactFields(parts),
    buildMore(parts),
  ];
}

function buildAllFields(parts: LinkFormParts): readonly Field[] {
  const { values, words } = parts;
  const notes = values.notes.length === 0 ? [{ key: '', value: '' }] : values.notes;
  return [
    ...buildMoneyFields(parts),
    buildDescription(parts),
    buildName(parts),
    ...buildContactFields(parts),
    ...buildSendFields(values, parts),
    ...buildTermsFields(parts),
    buildNotesField(
      words,
      notes.map((note, at) => ({ ...note, row: at + 1 })),
    ),
  ];
}

/** The form of a link, with everything filled in that is known. */
export function buildLinkForm(parts: LinkFormParts): FormReply {
  const { words } = parts;
  return {
    kind: 'form',
    form: 'link',
    title: words.say('form.title'),
    submit: words.say('form.review'),
    about: null,
    fields: parts.isWhole ? buildAllFields(parts) : buildShortFields(parts),
    smallPrint: parts.isTest ? words.say('state.test_mode') : null,
    notice: parts.notice,
    linkId: parts.values.reissueOf ?? null,
  };
}
