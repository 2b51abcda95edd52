import { parseMoney, type WrittenMoney } from '../../../../domain/api/parse-money.js';
import type { ReminderRule } from '../../../../domain/delivery/reminder-rule.js';
import type { Customer, LinkDraft, Note, SendTiming } from '../../../../domain/link/link.js';
import type { NoteChange } from '../../../../domain/link/merge-notes.js';
import type { Money } from '../../../../domain/money/money.js';
import { refuseMoney } from '../problems/money-fault.js';
import type { LinkWish, ReissueWish } from '../schemas/link-schemas.js';
import { readContact } from './read-contact.js';

/** Throws ApiRefusal `amount_form`. */
export function readMoney(written: WrittenMoney, pointer = '/amount'): Money {
  const read = parseMoney(written);
  if (!read.ok) throw refuseMoney(read.problem, pointer);
  return read.amount;
}

/** A list with nothing in it is no reminders, as `off` is. */
export function readReminders(written: NonNullable<LinkWish['reminders']>): ReminderRule {
  if (typeof written === 'string') return written;
  return written.length === 0 ? 'off' : { at: written.map((time) => new Date(time)).sort(byTime) };
}

export function readTimeOrNull(written: string | null): Date | null {
  return written === null ? null : new Date(written);
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}

/**
 * A wish as a draft; what it does not say of the link's end stays unsaid. Throws ApiRefusal `amount_form`, AppError
 * `invalid_input`.
 */
export function readLinkWish(
  wish: LinkWish,
): Omit<LinkDraft, 'expiresAt'> & Partial<Pick<LinkDraft, 'expiresAt'>> {
  const channels = [...new Set(wish.channels ?? [])];
  return {
    amount: readMoney(wish.amount),
    description: wish.description ?? null,
    customer: readCustomer(wish.customer),
    reference: wish.reference ?? null,
    notes: readNotes(wish.notes),
    channels,
    sendTiming: readTiming(wish.send ?? (channels.length > 0 ? 'now' : 'no')),
    language: wish.language ?? null,
    reminders: wish.reminders === undefined ? null : readReminders(wish.reminders),
    reissueOf: null,
    ...(wish.expires_at === undefined ? {} : { expiresAt: readTimeOrNull(wish.expires_at) }),
  };
}

/** Only what it says. Throws ApiRefusal `amount_form`, AppError `invalid_input`. */
export function readReissueWish(wish: ReissueWish): Partial<Omit<LinkDraft, 'reissueOf'>> {
  const { amount, description, customer, reference, notes, channels, send } = wish;
  return {
    ...(amount === undefined ? {} : { amount: readMoney(amount) }),
    ...(description === undefined ? {} : { description }),
    ...(customer === undefined ? {} : { customer: readCustomer(customer) }),
    ...(reference === undefined ? {} : { reference }),
    ...(notes === undefined ? {} : { notes: readNotes(notes) }),
    ...(channels === undefined ? {} : { channels: [...new Set(channels)] }),
    ...(send === undefined ? {} : { sendTiming: readTiming(send) }),
    ...(wish.language === undefined ? {} : { language: wish.language }),
    ...(wish.reminders === undefined ? {} : { reminders: readReminders(wish.reminders) }),
    ...(wish.expires_at === undefined ? {} : { expiresAt: readTimeOrNull(wish.expires_at) }),
  };
}

function readCustomer({ name, ...contact }: NonNullable<LinkWish['customer']> = {}): Customer {
  return { name: name ?? null, email: null, phone: null, ...readContact(contact) };
}

/** Null: that note goes. */
export function readNoteChanges(notes: Readonly<Record<string, string | null>>): readonly NoteChange[] {
  return Object.entries(notes).map(([key, value]) => ({ key, value }));
}

function readNotes(notes: NonNullable<LinkWish['notes']> = {}): readonly Note[] {
  return Object.entries(notes).map(([key, value]) => ({ key, value }));
}

function readTiming(send: NonNullable<LinkWish['send']>): SendTiming {
  return typeof send === 'string' ? { kind: send } : { kind: 'at', at: new Date(send.at) };
}
