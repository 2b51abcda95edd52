import type { MessageFacts } from './message-facts.js';
import type { ReceiptFacts } from './receipt-facts.js';

export interface ReceiptRow {
  readonly label: string;
  readonly value: string;
}

/** What a receipt says beside amount and description; what is not known is left out. */
export function listReceiptRows(
  { words, customerName, reference }: MessageFacts,
  receipt: ReceiptFacts,
): readonly ReceiptRow[] {
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    [words.say(receipt.of === 'payment' ? 'pay.label.paid_on' : 'pay.label.refunded_on'), receipt.when.full],
    [words.say('pay.label.paid_with'), receipt.methodLabel],
    [words.say('message.reference_label'), reference],
    [words.say('message.for_label'), receipt.company === null ? customerName : null],
    [words.say('message.made_out_to_label'), receipt.company],
    [words.say('message.your_tax_number_label'), receipt.companyTaxNumber],
    [words.say('message.issued_by_label'), receipt.issuer],
    [words.say('message.tax_number_label'), receipt.issuerTaxNumber],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
