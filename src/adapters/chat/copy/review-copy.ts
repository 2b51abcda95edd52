import type { ReminderRule } from '../../../domain/delivery/reminder-rule.js';
import type { Link, LinkDraft } from '../../../domain/link/link.js';
import { showCustomer } from '../contacts/show-customer.js';
import { formatWhen, formatWhenBoth, type WhenReader } from '../time/format-when.js';
import { nameLanguage } from '../words/name-language.js';
import { describeReminders } from './reminder-copy.js';
import { describePlannedSending, describeSending } from './sending-copy.js';

type FactName =
  | 'customer'
  | 'language'
  | 'sending'
  | 'opened'
  | 'reminders'
  | 'expires'
  | 'reference'
  | 'notes';

/** One line of the review, as plain text. */
export interface ReviewFact {
  /** Which fact it is, whatever language its label is in. */
  readonly name: FactName;
  readonly label: string;
  readonly value: string;
}

/** "Wed 25 Nov 2026, 18:00, Bangkok time (in 2 days 8 hours)" or "Never expires". */
function describeExpiry(expiresAt: Date | null, reader: WhenReader): string {
  return expiresAt === null ? reader.words.say('review.never_expires') : formatWhenBoth(expiresAt, reader);
}

export interface FactsReader extends WhenReader {
  /** IANA, of the merchant: reminders keep to the days there. */
  readonly merchantZone: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
}

interface SendingTexts {
  readonly sending: string;
  /** Null: the customer is not reminded. */
  readonly reminders: string | null;
  /** Null: nobody is known to have looked at the page. */
  readonly opened: string | null;
}

function listFacts(
  draft: LinkDraft,
  { sending, reminders, opened }: SendingTexts,
  reader: WhenReader,
): readonly ReviewFact[] {
  const { words } = reader;
  const notes = draft.notes.map(({ key, value }) => `${key} = ${value}`).join(' · ');
  const fact = (factName: FactName, value: string | null): readonly ReviewFact[] =>
    value === null ? [] : [{ name: factName, label: words.say(`review.label.${factName}`), value }];
  return [
    ...fact('customer', showCustomer(draft.customer)),
    ...fact('language', draft.language === null ? null : nameLanguage(draft.language, words)),
    ...fact('sending', sending),
    ...fact('opened', opened),
    ...fact('reminders', reminders),
    ...fact('expires', describeExpiry(draft.expiresAt, reader)),
    ...fact('reference', draft.reference ?? words.say('review.reference_made')),
    ...fact('notes', notes === '' ? null : words.say('review.notes', { notes })),
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
  const { now, merchantZone, words } = reader;
  const reminding = { startAt: now, timeZone: merchantZone };
  const texts = {
    sending: describePlannedSending(draft, reader),
    reminders: describeReminders(words, { ...draft, reminders: draft.reminders ?? reminders }, reminding),
    opened: null,
  };
  return listFacts(draft, texts, reader);
}

/** The same of a link that is there: what became of its messages, and the reminders while it can be paid. */
export function buildLinkFacts(link: Link, reader: FactsReader): readonly ReviewFact[] {
  const reminding = { startAt: link.createdAt, timeZone: reader.merchantZone };
  const opened = link.history.find(({ type }) => type === 'page.opened');
  const texts = {
    sending: describeSending(link, { ...reader, hasInbox: reader.hasInbox === true }),
    opened: opened === undefined ? null : formatWhen(reader.words, opened.at, reader.timeZone),
    reminders: link.state === 'open' ? describeReminders(reader.words, link, reminding) : null,
  };
  return listFacts(link, texts, reader);
}
