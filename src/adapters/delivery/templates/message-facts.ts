import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import type { Notice } from '../../../ports/notifier.js';
import { toPlainText } from '../../chat/cards/line.js';
import { testModeLine } from '../../chat/cards/test-mode-line.js';
import { formatWhen } from '../../chat/time/format-when.js';
import { cleanLine, cleanLines, unlink } from './clean-text.js';
import { shorten } from './shorten.js';

/** What a message to a customer says, whatever carries it. Text of people is clean, unescaped and no address. */
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
  /** "25 Nov 18:00 Bangkok time"; the year only when it is not that of the message. */
  readonly short: string;
}

const MAX_NAME = 100;
/** For a merchant whose name has no sign that can be seen. */
const NAMELESS = 'Paylink';

/** `publicUrl` without a trailing slash. */
export function readNotice({ delivery, link, merchant, makerName }: Notice, publicUrl: string): MessageFacts {
  const payUrl = buildPayUrl(publicUrl, link);
  const descriptionLines = cleanLines(link.description ?? '').map(unlink);
  return {
    merchantName: readMerchantName(merchant),
    amount: link.amount,
    amountText: formatMoney(link.amount),
    descriptionLines,
    description: descriptionLines.length === 0 ? null : descriptionLines.join(' '),
    customerName: readName(link.customer.name),
    reference: cleanLine(link.reference),
    payBy:
      link.expiresAt === null ? null : readPayBy(link.expiresAt, delivery.dueAt, merchant.settings.timeZone),
    payUrl,
    reportUrl: `${payUrl}/report`,
    makerName: readName(makerName),
    isReminder: delivery.purpose.kind === 'reminder',
    testMode: testModeLine(link).map(toPlainText)[0] ?? null,
  };
}

/** The name customers know the merchant by: also whom a message is from. */
export function readMerchantName({ name }: Notice['merchant']): string {
  return shorten(cleanLine(name), MAX_NAME) || NAMELESS;
}

function readName(name: string | null): string | null {
  return shorten(unlink(cleanLine(name ?? '')), MAX_NAME) || null;
}

function readPayBy(at: Date, sentAt: Date, timeZone: string): PayBy {
  const full = formatWhen(at, timeZone);
  const [weekdayAndDay = '', time = '', zone = ''] = full.split(', ');
  const [, day, month, year] = weekdayAndDay.split(' ');
  const isThisYear = formatWhen(sentAt, timeZone).split(', ')[0]?.endsWith(` ${year}`) === true;
  return { full, short: [day, month, ...(isThisYear ? [] : [year]), time, zone].join(' ') };
}
