import { TEST_MODE_TEXT } from '../../copy/test-mode-copy.js';
import { exampleTimes } from '../../reader/time/example-times.js';
import type { WhenReader } from '../../time/format-when.js';
import { nameZone } from '../../time/zone.js';
import type { Field } from '../model/field.js';
import type { FormReply } from '../model/reply.js';
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
  readonly notice: string | null;
}

function buildMoneyFields({ values, usualCurrencies, assumedCurrency }: LinkFormParts): readonly Field[] {
  return [
    {
      kind: 'text',
      name: LINK_FIELD.amount,
      label: 'Amount',
      value: values.amount,
      placeholder: '49.99',
      isRequired: true,
    },
    {
      kind: 'select',
      name: LINK_FIELD.currency,
      label: 'Currency',
      isRequired: true,
      placeholder: 'Type a code or a name',
      groups: buildCurrencyGroups(usualCurrencies),
      chosen: chooseInitialCurrency(values, assumedCurrency),
    },
  ];
}

function buildDescription({ values }: LinkFormParts): Field {
  return {
    kind: 'text',
    name: LINK_FIELD.description,
    label: 'Description',
    value: values.description,
    hint: 'The customer reads this on the page and in messages.',
    isLong: true,
  };
}

function buildName({ values }: LinkFormParts): Field {
  return {
    kind: 'text',
    name: LINK_FIELD.customerName,
    label: 'Customer name',
    value: values.customerName,
    hint: 'The customer reads this. Channels see only "Ann L."',
  };
}

function buildContactFields({ values }: LinkFormParts): readonly Field[] {
  return [
    {
      kind: 'text',
      name: LINK_FIELD.email,
      label: 'Email',
      value: values.email,
      placeholder: 'ann@example.com',
      hint: 'Needed to send by email. Channels see only "a•••@example.com".',
    },
    {
      kind: 'text',
      name: LINK_FIELD.phone,
      label: 'Phone',
      value: values.phone,
      placeholder: '+66 81 234 5678',
      hint: 'With its country code. Needed to send by SMS.',
    },
  ];
}

function buildTermsFields({ values, now, timeZone }: LinkFormParts): readonly Field[] {
  const { weekday, date } = exampleTimes(now, timeZone);
  return [
    {
      kind: 'text',
      name: LINK_FIELD.expires,
      label: 'Expires',
      value: values.expires,
      hint: `3d, ${weekday}, ${date} or never, in ${nameZone(timeZone)}. The customer reads this.`,
    },
    {
      kind: 'text',
      name: LINK_FIELD.reference,
      label: 'Your reference',
      value: values.reference,
      placeholder: 'INV-42',
      hint: 'The customer reads this. Left empty, one is made for you.',
    },
  ];
}

const MORE: Field = {
  kind: 'more',
  label: 'More',
  hint: 'Customer name, sending, expiry, your reference and notes.',
};

function buildShortFields(parts: LinkFormParts): readonly Field[] {
  return [...buildMoneyFields(parts), buildDescription(parts), ...buildContactFields(parts), MORE];
}

function buildAllFields(parts: LinkFormParts): readonly Field[] {
  const { values } = parts;
  const notes = values.notes.length === 0 ? [{ key: '', value: '' }] : values.notes;
  return [
    ...buildMoneyFields(parts),
    buildDescription(parts),
    buildName(parts),
    ...buildContactFields(parts),
    ...buildSendFields(values, parts),
    ...buildTermsFields(parts),
    buildNotesField(notes.map((note, at) => ({ ...note, row: at + 1 }))),
  ];
}

/** The form of a link, with everything filled in that is known. */
export function buildLinkForm(parts: LinkFormParts): FormReply {
  return {
    kind: 'form',
    form: 'link',
    title: 'New payment link',
    submit: 'Review',
    about: null,
    fields: parts.isWhole ? buildAllFields(parts) : buildShortFields(parts),
    smallPrint: parts.isTest ? TEST_MODE_TEXT : null,
    notice: parts.notice,
    linkId: null,
  };
}
