import { isolate } from '../../../domain/text/isolate.js';
import type { MessageFacts } from './message-facts.js';
import type { ReceiptFacts } from './receipt-facts.js';
import { listReceiptLines, sayReceipt, sayRefund } from './say-receipt.js';

/**
 * What turns words bold, italic, struck out or into code (https://faq.whatsapp.com/539178204879377) cannot be
 * escaped, so its look-alike stands for it.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': "'" };

/** A few lines, the address last: what is tapped stands at the thumb. */
export function buildWhatsapp(facts: MessageFacts): string {
  return facts.receipt === null ? buildAsk(facts) : buildReceipt(facts, facts.receipt);
}

function buildReceipt(facts: MessageFacts, receipt: ReceiptFacts): string {
  const { words, testMode, receiptUrl } = facts;
  return [
    sayReceipt(facts, receipt),
    ...listReceiptLines(facts, receipt).map(unmark),
    ...sayRefund(facts, receipt),
    testMode,
    `${words.say('message.receipt_here')} ${receiptUrl}`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function buildAsk(facts: MessageFacts): string {
  const { words, amountText: amount, description, reference, payBy, isReminder, testMode, payUrl } = facts;
  return [
    isReminder && words.say('message.reminder_sentence'),
    words.say('message.asks_sentence', { merchant: isolate(facts.merchantName), amount }),
    description !== null && words.say('message.what_for_line', { description: isolate(unmark(description)) }),
    words.say('message.reference_line', { reference }),
    payBy !== null && words.say('message.pay_by_line', { when: payBy.full }),
    testMode,
    `${words.say('message.pay_here')} ${payUrl}`,
  ]
    .filter((line) => line !== false && line !== null)
    .join('\n');
}

/** One alone marks nothing, and stays: "~100", "school_fees". */
function unmark(line: string): string {
  return line.replace(/[*_~`]/g, (mark) =>
    line.indexOf(mark) === line.lastIndexOf(mark) ? mark : (LOOK_ALIKES[mark] ?? mark),
  );
}
