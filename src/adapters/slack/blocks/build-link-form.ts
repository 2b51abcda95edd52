import { nameZone } from '../../chat/time/zone.js';
import { CALLBACK } from '../action-ids.js';
import { buildCurrencyGroups, currencyOption } from '../form/currency-options.js';
import { BLOCK, TYPED } from '../form/form-fields.js';
import type { FormValues } from '../form/form-values.js';
import { chooseInitialCurrency } from '../form/initial-currency.js';
import { type Block, context, type ModalView, modal, plain } from './block-kit.js';
import { buildNoteRows } from './build-note-rows.js';
import { buildSendBlocks } from './build-send-blocks.js';
import { input, textInput } from './input-blocks.js';

export interface LinkFormParts {
  readonly values: FormValues;
  /** Codes, the one that leads first. */
  readonly usualCurrencies: readonly string[];
  readonly isTest: boolean;
  readonly now: Date;
  /** IANA, of the person who fills the form. */
  readonly timeZone: string;
  /** For `private_metadata`. */
  readonly metadata: string;
}

export const TEST_MODE_TEXT = 'Test mode: no money moves.';

function buildMoneyBlocks({ values, usualCurrencies }: LinkFormParts): Block[] {
  const currency = chooseInitialCurrency(values, usualCurrencies);
  return [
    textInput({
      blockId: BLOCK.amount,
      label: 'Amount',
      value: values.amount,
      placeholder: '49.99',
      isRequired: true,
    }),
    input(
      { blockId: BLOCK.currency, label: 'Currency', isRequired: true },
      {
        type: 'static_select',
        action_id: TYPED,
        placeholder: plain('Type a code or a name'),
        option_groups: buildCurrencyGroups(usualCurrencies),
        ...(currency === null ? {} : { initial_option: currencyOption(currency) }),
      },
    ),
  ];
}

function buildCustomerBlocks({ values }: LinkFormParts): Block[] {
  return [
    textInput({
      blockId: BLOCK.description,
      label: 'Description',
      value: values.description,
      hint: 'The customer reads this on the page and in messages.',
      isMultiline: true,
    }),
    textInput({
      blockId: BLOCK.customerName,
      label: 'Customer name',
      value: values.customerName,
      hint: 'The customer reads this. Channels see only "Ann L."',
    }),
    textInput({
      blockId: BLOCK.email,
      label: 'Email',
      value: values.email,
      placeholder: 'ann@example.com',
      hint: 'Needed to send by email. Channels see only "a•••@example.com".',
    }),
    textInput({
      blockId: BLOCK.phone,
      label: 'Phone',
      value: values.phone,
      placeholder: '+66 81 234 5678',
      hint: 'With its country code. Needed to send by SMS.',
    }),
  ];
}

function buildTermsBlocks({ values, timeZone }: LinkFormParts): Block[] {
  return [
    textInput({
      blockId: BLOCK.expires,
      label: 'Expires',
      value: values.expires,
      hint: `3d, fri 18:00, 25 Nov or never, in ${nameZone(timeZone)}. The customer reads this.`,
    }),
    textInput({
      blockId: BLOCK.reference,
      label: 'Your reference',
      value: values.reference,
      placeholder: 'INV-42',
      hint: 'The customer reads this. Left empty, one is made for you.',
    }),
  ];
}

/** The form of a link, with everything filled in that is known. */
export function buildLinkForm(parts: LinkFormParts): ModalView {
  const { values } = parts;
  const notes = values.notes.length === 0 ? [{ key: '', value: '' }] : values.notes;
  return modal({
    title: 'New payment link',
    submit: 'Review',
    close: 'Cancel',
    callbackId: CALLBACK.linkForm,
    metadata: parts.metadata,
    blocks: [
      ...buildMoneyBlocks(parts),
      ...buildCustomerBlocks(parts),
      ...buildSendBlocks(values, parts),
      ...buildTermsBlocks(parts),
      ...buildNoteRows(notes.map((note, at) => ({ ...note, row: at + 1 }))),
      ...(parts.isTest ? [context(plain(TEST_MODE_TEXT))] : []),
    ],
  });
}

/** Stands there at once, while the form is made ready. */
export function buildOpeningView(text = 'Opening the form…'): ModalView {
  return modal({ title: 'New payment link', close: 'Cancel', blocks: [context(plain(text))] });
}
