import type { ReminderRule } from '../../../domain/delivery/reminder-rule.js';
import type { Link, LinkDraft } from '../../../domain/link/link.js';
import { formatWhenBoth, type WhenReader } from '../time/format-when.js';
import { describeReminders } from './reminder-copy.js';
import { describePlannedSending, describeSending } from './sending-copy.js';

/** One line of the review, as plain text. */
export interface ReviewFact {
  readonly label: 'For' | 'Sending' | 'Reminders' | 'Expires' | 'Reference' | 'Notes';
  readonly value: string;
}

/** "Wed 25 Nov 2026, 18:00, Bangkok time (in 2 days 8 hours)" or "Never expires". */
function describeExpiry(expiresAt: Date | null, reader: WhenReader): string {
  return expiresAt === null ? 'Never expires' : formatWhenBoth(expiresAt, reader);
}

export interface FactsReader extends WhenReader {
  /** IANA, of the merchant: reminders keep to the days there. */
  readonly merchantZone: string;
}

interface SendingWords {
  readonly sending: string;
  /** Null: the customer is not reminded. */
  readonly reminders: string | null;
}

function listFacts(
  draft: LinkDraft,
  { sending, reminders }: SendingWords,
  reader: WhenReader,
): readonly ReviewFact[] {
  const { name, email, phone } = draft.customer;
  const customer = [name, email, phone].filter((each) => each !== null).join(', ');
  const notes = draft.notes.map(({ key, value }) => `${key} = ${value}`).join(' · ');
  return [
    ...(customer === '' ? [] : [{ label: 'For', value: customer } as const]),
    { label: 'Sending', value: sending },
    ...(reminders === null ? [] : [{ label: 'Reminders', value: reminders } as const]),
    { label: 'Expires', value: describeExpiry(draft.expiresAt, reader) },
    { label: 'Reference', value: draft.reference ?? 'made for you (PL-…)' },
    ...(notes === '' ? [] : [{ label: 'Notes', value: `${notes} (only your team sees these)` } as const]),
  ];
}

/**
 * The facts below the amount and the description of a link to be, in the order they are read. What is absent is left
 * out, but sending and expiry are always stated. `reminders`: the merchant's rule.
 */
export function buildReviewFacts(
  draft: LinkDraft,
  reminders: ReminderRule,
  reader: FactsReader,
): readonly ReviewFact[] {
  const { now, merchantZone } = reader;
  const words = {
    sending: describePlannedSending(draft, reader),
    reminders: describeReminders({ ...draft, reminders }, { startAt: now, timeZone: merchantZone }),
  };
  return listFacts(draft, words, reader);
}

/** The same of a link that is there: what became of its messages, and the reminders while it can be paid. */
export function buildLinkFacts(link: Link, reader: FactsReader): readonly ReviewFact[] {
  const reminding = { startAt: link.createdAt, timeZone: reader.merchantZone };
  const words = {
    sending: describeSending(link, reader),
    reminders: link.state === 'open' ? describeReminders(link, reminding) : null,
  };
  return listFacts(link, words, reader);
}
