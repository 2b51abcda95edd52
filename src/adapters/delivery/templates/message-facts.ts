import type { Link } from '../../../domain/link/link.js';
import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { unlink } from '../../../domain/text/unlink.js';
import type { OutgoingDelivery } from '../../../ports/notifier.js';
import { formatWhenShort, type WhenReader } from '../../chat/time/format-when.js';
import type { Words } from '../../chat/words/words.js';
import { wordsForCustomer } from '../../chat/words/words-for.js';
import { cleanLine, cleanLines } from './clean-text.js';
import { type ReceiptFacts, readReceiptFacts } from './receipt-facts.js';
import { type SaidTime, sayTime } from './said-time.js';
import { cleanName, readSenderFacts, type SenderFacts, type SenderSource } from './sender-facts.js';

/**
 * What a message to a customer says, whatever carries it. Text of people is clean and unescaped; description and
 * names of persons are no addresses. The merchant's name and the reference stay as they are, dots and all: the one
 * is what the merchant is called, the other what it is found by.
 */
export interface MessageFacts extends SenderFacts {
  /** What is asked for; of a receipt what moved. */
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
  /** The same as texts say it. */
  readonly smsUrl: string;
  readonly receiptUrl: string;
  /** Where a customer who does not expect this says so. */
  readonly reportUrl: string;
  /** Who made the link. */
  readonly makerName: string | null;
  readonly isReminder: boolean;
  /** Null: it asks for money. */
  readonly receipt: ReceiptFacts | null;
  /** "Test mode: no money moves."; null when it does. */
  readonly testMode: string | null;
}

/** The link's end. */
export interface PayBy extends SaidTime {
  /** "25 Nov 18:00 Bangkok time"; the year only when it is not that of the message. */
  readonly short: string;
}

export interface MessageSource extends SenderSource {
  /** The beginning of addresses in texts, without a trailing slash; null: the pay page's own. */
  readonly shortUrl: string | null;
}

export function readMessageFacts(outgoing: OutgoingDelivery, source: MessageSource): MessageFacts {
  const { delivery, link, merchant, makerName } = outgoing;
  const words = wordsForCustomer(link, merchant);
  const { timeZone } = merchant.settings;
  const receipt = readReceipt(outgoing, words);
  const amount = receipt?.amount ?? link.amount;
  const descriptionLines = cleanLines(link.description ?? '').map(unlink);
  return {
    ...readSenderFacts(merchant, words, source),
    ...readAddresses(link, source),
    amount,
    amountText: formatMoney(amount),
    descriptionLines,
    description: descriptionLines.length === 0 ? null : descriptionLines.join(' '),
    customerName: readPerson(link.customer.name),
    reference: cleanLine(link.reference),
    payBy:
      link.expiresAt === null ? null : readPayBy(link.expiresAt, { now: delivery.dueAt, timeZone, words }),
    makerName: readPerson(makerName),
    isReminder: delivery.purpose.kind === 'reminder',
    receipt,
    testMode: link.mode === 'test' ? words.say('state.test_mode') : null,
  };
}

function readReceipt({ delivery, link, merchant }: OutgoingDelivery, words: Words): ReceiptFacts | null {
  const { purpose, dueAt } = delivery;
  return purpose.kind === 'receipt' ? readReceiptFacts(link, { purpose, words, merchant, dueAt }) : null;
}

function readAddresses(link: Link, { publicUrl, shortUrl }: MessageSource) {
  const payUrl = buildPayUrl(publicUrl, link);
  return {
    payUrl,
    smsUrl: shortUrl === null ? payUrl : `${shortUrl}/${link.slug}`,
    receiptUrl: `${payUrl}/receipt`,
    reportUrl: `${payUrl}/report`,
  };
}

function readPerson(name: string | null): string | null {
  return cleanName(unlink(cleanLine(name ?? '')));
}

function readPayBy(at: Date, reader: WhenReader): PayBy {
  const { timeZone, words } = reader;
  return {
    ...sayTime(words, at, timeZone),
    // Only texts say it.
    get short() {
      return formatWhenShort(at, reader);
    },
  };
}
