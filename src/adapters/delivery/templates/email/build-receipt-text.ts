import { isolate } from '../../../../domain/text/isolate.js';
import type { MessageFacts } from '../message-facts.js';
import type { ReceiptFacts } from '../receipt-facts.js';
import { listReceiptLines, sayReceipt, sayRefund } from '../say-receipt.js';
import { sayQuestions } from '../sentences.js';

/** The whole receipt for programs that show no HTML. */
export function buildReceiptText(facts: MessageFacts, receipt: ReceiptFacts): string {
  const { words, testMode, merchantName, receiptUrl } = facts;
  const paragraphs: readonly (string | null)[] = [
    testMode,
    sayReceipt(facts, receipt),
    listReceiptLines(facts, receipt).join('\n'),
    ...sayRefund(facts, receipt),
    `${words.say('message.receipt_here')}\n${receiptUrl}`,
    sayQuestions(facts),
    words.say('message.sent_by_sentence', { merchant: isolate(merchantName) }),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== null).join('\n\n')}\n`;
}
