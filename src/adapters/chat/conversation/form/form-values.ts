import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import {
  EMPTY_LINK_FORM,
  type LinkFormValues,
  type NoteValues,
} from '../../reader/values/link-form-values.js';

/** A form as it was typed. */
export interface FormValues extends LinkFormValues {
  /** What was chosen under "When"; null: nothing, and `sendKind` follows from the ticked channels. */
  readonly timing: LinkFormValues['sendKind'] | null;
  /** The id of the link whose place this one takes; absent: of none. */
  readonly reissueOf?: string;
}

export const EMPTY_FORM: FormValues = { ...EMPTY_LINK_FORM, timing: null };

/** For values that come from a line or a message, where nothing was chosen but what was said. */
export function toFormValues(values: LinkFormValues): FormValues {
  const isSilent = values.sendKind === 'no' && values.channels.length === 0;
  return { ...values, timing: isSilent ? null : values.sendKind };
}

export function pickChannels(values: readonly unknown[]): readonly DeliveryChannel[] {
  return DELIVERY_CHANNELS.filter((channel) => values.includes(channel));
}

export function readTiming(value: unknown): FormValues['timing'] {
  return value === 'now' || value === 'at' || value === 'no' ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readNotes(kept: unknown): readonly NoteValues[] {
  const notes: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return notes
    .filter(isRecord)
    .map((note) => ({ key: readText(note['key']), value: readText(note['value']) }));
}

/** The values of a draft that was kept, also by another release: what it does not hold is empty. */
export function restoreFormValues(kept: Readonly<Record<string, unknown>>): FormValues {
  const text = (name: keyof FormValues) => readText(kept[name]);
  const { channels, notes } = kept;
  const reissueOf = text('reissueOf');
  return {
    amount: text('amount'),
    currency: text('currency'),
    description: text('description'),
    customerName: text('customerName'),
    email: text('email'),
    phone: text('phone'),
    channels: pickChannels(Array.isArray(channels) ? channels : []),
    sendKind: readTiming(kept['sendKind']) ?? 'no',
    sendAt: text('sendAt'),
    expires: text('expires'),
    reminders: text('reminders'),
    reference: text('reference'),
    language: text('language'),
    notes: readNotes(notes),
    timing: readTiming(kept['timing']),
    ...(reissueOf === '' ? {} : { reissueOf }),
  };
}
