import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import type { OutgoingDelivery } from '../../../ports/notifier.js';
import { formatWallTime, formatWhen, formatWhenShort, type WhenReader } from '../../chat/time/format-when.js';
import { nameZone } from '../../chat/time/zone.js';
import type { Words } from '../../chat/words/words.js';
import { wordsForCustomer } from '../../chat/words/words-for.js';
import { cleanLine, cleanLines } from './clean-text.js';
import { shorten } from './shorten.js';
import { unlink } from './unlink.js';

/**
 * What a message to a customer says, whatever carries it. Text of people is clean and unescaped; description and
 * names of persons are no addresses. The merchant's name and the reference stay as they are, dots and all: the one
 * is what the merchant is called, the other what it is found by.
 */
export interface MessageFacts {
  /** The customer's; what else is said here is in their language too. */
  readonly words: Words;
  readonly merchantName: string;
  readonly amount: Money;
  /** "49.99 USD" */
  readonly amountText: string;
  /** As it was typed, line by line; empty when there is none. */
  readonly descriptionLines: readonly string[];
  /** The same on one line. */
  readonly description: string | null;
  readonly customerName: string | null;
  readonly reference: string;
  readonly payBy: PayBy | null;
  readonly payUrl: string;
  /** Where a customer who does not expect this says so. */
  readonly reportUrl: string;
  /** Who made the link. */
  readonly makerName: string | null;
  readonly isReminder: boolean;
  /** "Test mode: no money moves."; null when it does. */
  readonly testMode: string | null;
}

/** The link's end in the merchant's zone, which is named because the customer's is unknown. */
export interface PayBy {
  /** "Wed 25 Nov 2026, 18:00, Bangkok time" */
  readonly full: string;
  /** Its parts: "Wed 25 Nov 2026, 18:00" and "Bangkok time" */
  readonly time: string;
  readonly zone: string;
  /** "25 Nov 18:00 Bangkok time"; the year only when it is not that of the message. */
  readonly short: string;
}

const MAX_NAME = 100;
/** For a merchant whose name has no sign that can be seen. */
const NAMELESS = 'Paylink';

/** `publicUrl` without a trailing slash. */
export function readMessageFacts(
  { delivery, link, merchant, makerName }: OutgoingDelivery,
  publicUrl: string,
): MessageFacts {
  const words = wordsForCustomer(link, merchant);
  const { timeZone } = merchant.settings;
  const payUrl = buildPayUrl(publicUrl, link);
  const descriptionLines = cleanLines(link.description ?? '').map(unlink);
  return {
    words,
    merchantName: shortenName(cleanLine(merchant.name)) ?? NAMELESS,
    amount: link.amount,
    amountText: formatMoney(link.amount),
    descriptionLines,
    description: descriptionLines.length === 0 ? null : descriptionLines.join(' '),
    customerName: readPerson(link.customer.name),
    reference: cleanLine(link.reference),
    payBy:
      link.expiresAt === null ? null : readPayBy(link.expiresAt, { now: delivery.dueAt, timeZone, words }),
    payUrl,
    reportUrl: `${payUrl}/report`,
    makerName: readPerson(makerName),
    isReminder: delivery.purpose.kind === 'reminder',
    testMode: link.mode === 'test' ? words.say('state.test_mode') : null,
  };
}

function readPerson(name: string | null): string | null {
  return shortenName(unlink(cleanLine(name ?? '')));
}

function shortenName(name: string): string | null {
  return shorten(name, MAX_NAME) || null;
}

function readPayBy(at: Date, reader: WhenReader): PayBy {
  const { timeZone, words } = reader;
  return {
    full: formatWhen(words, at, timeZone),
    time: formatWallTime(words, at, timeZone),
    zone: nameZone(words, timeZone),
    short: formatWhenShort(at, reader),
  };
}
