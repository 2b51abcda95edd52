import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { LinkDraft } from '../../../domain/link/link.js';
import { formatRelative, formatWhen } from '../time/format-when.js';

export interface ReviewContext {
  readonly now: Date;
  /** The IANA zone of the person who reads it. */
  readonly timeZone: string;
}

/** One line of the review, as plain text. */
export interface ReviewFact {
  readonly label: 'For' | 'Sending' | 'Expires' | 'Reference' | 'Notes';
  readonly value: string;
}

const CHANNEL_WORDS: Readonly<Record<DeliveryChannel, string>> = {
  email: 'email',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
};

function formatWhenBoth(at: Date, { now, timeZone }: ReviewContext): string {
  return `${formatWhen(at, timeZone)} (${formatRelative(at, now)})`;
}

/** "email to ann@example.com and SMS to +66812345678" */
function describeRecipients({ channels, customer }: LinkDraft): string {
  return channels
    .map((channel) => {
      const contact = channel === 'email' ? customer.email : customer.phone;
      return contact === null ? CHANNEL_WORDS[channel] : `${CHANNEL_WORDS[channel]} to ${contact}`;
    })
    .join(' and ');
}

/** What is sent, to whom and when: "email to ann@example.com, right after you create it". */
function describeSending(draft: LinkDraft, context: ReviewContext): string {
  const { sendTiming, channels } = draft;
  if (sendTiming.kind === 'no' || channels.length === 0) return 'Not sent: you share it';
  const recipients = describeRecipients(draft);
  if (sendTiming.kind === 'now') return `${recipients}, right after you create it`;
  return `${recipients}, on ${formatWhenBoth(sendTiming.at, context)}`;
}

/** "Wed 25 Nov 2026, 18:00, Bangkok time (in 2 days 8 hours)" or "Never expires". */
function describeExpiry(expiresAt: Date | null, context: ReviewContext): string {
  return expiresAt === null ? 'Never expires' : formatWhenBoth(expiresAt, context);
}

/**
 * The facts below the amount and the description, in the order they are read. What is absent is left out, but
 * sending and expiry are always stated.
 */
export function buildReviewFacts(draft: LinkDraft, context: ReviewContext): readonly ReviewFact[] {
  const { name, email, phone } = draft.customer;
  const customer = [name, email, phone].filter((each) => each !== null).join(', ');
  const notes = draft.notes.map(({ key, value }) => `${key} = ${value}`).join(' · ');
  return [
    ...(customer === '' ? [] : [{ label: 'For', value: customer } as const]),
    { label: 'Sending', value: describeSending(draft, context) },
    { label: 'Expires', value: describeExpiry(draft.expiresAt, context) },
    { label: 'Reference', value: draft.reference ?? 'made for you (PL-…)' },
    ...(notes === '' ? [] : [{ label: 'Notes', value: `${notes} (only your team sees these)` } as const]),
  ];
}
