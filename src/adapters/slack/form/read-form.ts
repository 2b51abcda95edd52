import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import { ACTION } from '../action-ids.js';
import type { ShownView, StateValue } from '../views/shown-view.js';
import { BLOCK, listNoteRows, noteBlockIds, TYPED } from './form-fields.js';
import type { FormValues } from './form-values.js';

const CHANNELS: readonly DeliveryChannel[] = ['email', 'sms', 'whatsapp'];

function readTiming(value: StateValue | undefined): FormValues['timing'] {
  const chosen = value?.selected_option?.value;
  return chosen === 'now' || chosen === 'at' || chosen === 'no' ? chosen : null;
}

function readText({ values }: ShownView, blockId: string): string {
  return values[blockId]?.[TYPED]?.value ?? '';
}

function readNote(view: ShownView, row: number): { key: string; value: string } {
  const ids = noteBlockIds(row);
  return { key: readText(view, ids.key), value: readText(view, ids.value) };
}

/** Everything in the form, as it was typed. */
export function readForm(view: ShownView): FormValues {
  const { values } = view;
  const ticked = values[BLOCK.channels]?.[TYPED]?.selected_options?.map(({ value }) => value) ?? [];
  const channels = CHANNELS.filter((channel) => ticked.includes(channel));
  const timing = readTiming(values[BLOCK.timing]?.[ACTION.sendKind]);
  const sendAtS = values[BLOCK.sendAt]?.[TYPED]?.selected_date_time ?? null;
  return {
    amount: readText(view, BLOCK.amount),
    currency: values[BLOCK.currency]?.[TYPED]?.selected_option?.value ?? '',
    description: readText(view, BLOCK.description),
    customerName: readText(view, BLOCK.customerName),
    email: readText(view, BLOCK.email),
    phone: readText(view, BLOCK.phone),
    channels,
    timing,
    sendKind: timing ?? (channels.length > 0 ? 'now' : 'no'),
    sendAt: sendAtS === null ? '' : new Date(sendAtS * 1000).toISOString(),
    expires: readText(view, BLOCK.expires),
    reference: readText(view, BLOCK.reference),
    notes: listNoteRows(view.content.blocks.map(({ block_id }) => block_id)).map((row) =>
      readNote(view, row),
    ),
  };
}
