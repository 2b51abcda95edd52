import { isolate } from '../../../domain/text/isolate.js';
import { listReceiptRows } from './list-receipt-rows.js';
import type { MessageFacts } from './message-facts.js';
import type { ReceiptFacts } from './receipt-facts.js';

/** "Paid: 49.99 USD to Lotus Valley School" */
export function sayReceipt(
  { words, amountText: amount, merchantName }: MessageFacts,
  { of }: ReceiptFacts,
): string {
  const merchant = isolate(merchantName);
  return words.say(of === 'payment' ? 'message.receipt_subject' : 'message.receipt_subject_refund', {
    amount,
    merchant,
  });
}

/** What stands below the rows: how much a bank took back; of a refund how much went back in all, and how long that can take. */
export function sayRefund(
  { words }: MessageFacts,
  { of, refunded, takenBack }: ReceiptFacts,
): readonly string[] {
  const taken = takenBack === null ? [] : [words.say('pay.bank_took_of', takenBack)];
  if (of === 'payment') return taken;
  return [
    ...taken,
    ...(refunded === null ? [] : [words.say('pay.refunded_part', refunded)]),
    words.say('pay.refund_takes'),
  ];
}

/** What it is for and each row, one a line. */
export function listReceiptLines(facts: MessageFacts, receipt: ReceiptFacts): readonly string[] {
  const { words, description } = facts;
  return [
    ...(description === null
      ? []
      : [words.say('message.what_for_line', { description: isolate(description) })]),
    ...listReceiptRows(facts, receipt).map(({ label, value }) =>
      words.say('message.line', { label, value: isolate(value) }),
    ),
  ];
}
