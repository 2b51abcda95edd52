import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import type { OutgoingDelivery } from '../../../ports/notifier.js';
import { toPlainText } from '../../chat/cards/line.js';
import { testModeLine } from '../../chat/cards/test-mode-line.js';
import { formatWallTime, formatWhen, formatWhenShort } from '../../chat/time/format-when.js';
import { nameZone } from '../../chat/time/zone.js';
import { cleanLine, cleanLines } from './clean-text.js';
import { shorten } from './shorten.js';
import { unlink } from './unlink.js';

/**
 * What a message to a customer says, whatever carries it. Text of people is clean and unescaped; description and
 * names of persons are no addresses. The merchant's name and the reference stay as they are, dots and all: the one
 * is what the merchant is called, the other what it is found by.
 */
export interface MessageFacts {
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
  const payUrl = buildPayUrl(publicUrl, link);
  const descriptionLines = cleanLines(link.description ?? '').map(unlink);
  return {
    merchantName: shortenName(cleanLine(merchant.name)) ?? NAMELESS,
    amount: link.amount,
    amountText: formatMoney(link.amount),
    descriptionLines,
    description: descriptionLines.length === 0 ? null : descriptionLines.join(' '),
    customerName: readPerson(link.customer.name),
    reference: cleanLine(link.reference),
    payBy:
      link.expiresAt === null ? null : readPayBy(link.expiresAt, delivery.dueAt, merchant.settings.timeZone),
    payUrl,
    reportUrl: `${payUrl}/report`,
    makerName: readPerson(makerName),
    isReminder: delivery.purpose.kind === 'reminder',
    testMode: testModeLine(link).map(toPlainText)[0] ?? null,
  };
}

function readPerson(name: string | null): string | null {
  return shortenName(unlink(cleanLine(name ?? '')));
}

function shortenName(name: string): string | null {
  return shorten(name, MAX_NAME) || null;
}

function readPayBy(at: Date, sentAt: Date, timeZone: string): PayBy {
  return {
    full: formatWhen(at, timeZone),
    time: formatWallTime(at, timeZone),
    zone: nameZone(timeZone),
    short: formatWhenShort(at, { now: sentAt, timeZone }),
  };
}
