import { formatMoney } from '../../../domain/money/format-money.js';
import type { ReceiptRefund, ReceiptView } from '../../../service/payments/open-receipt.js';
import { maskEmail, maskPhone } from '../../chat/contacts/mask-contact.js';
import { sayMethod } from '../../chat/words/say-method.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import type { Row } from './pay-page-parts.js';
import { paymentRows } from './state-rows.js';
import { TimeElement } from './time-element.js';

/** What a receipt says beside amount and description; what is not known is left out. */
export function listReceiptRows(view: ReceiptView, words: Words): readonly (Row | null)[] {
  const { timeZone, madeOutTo, refunds, taken } = view;
  const reader = { words, timeZone };
  const isLess = refunds.length > 0 || taken.length > 0;
  return [
    text(words.say('pay.receipt_number'), view.number),
    ...listPaidRows(view, words),
    text(words.say('pay.receipt_paid_by'), namePayer(view.customer)),
    text(words.say('message.made_out_to_label'), madeOutTo?.company ?? null),
    text(words.say('message.your_tax_number_label'), madeOutTo?.taxNumber ?? null),
    text(words.say('message.issued_by_label'), view.legalName ?? view.merchantName),
    text(words.say('message.tax_number_label'), view.taxNumber),
    ...refunds.map((refund) => buildBackRow(nameRefund(refund, words), refund, reader)),
    ...taken.map((each) => buildBackRow(words.say('pay.label.taken_back'), each, reader)),
    isLess ? [nameLeft(view, words), formatMoney(view.left)] : null,
  ];
}

function listPaidRows({ payments, paidAt: at, method, timeZone }: ReceiptView, words: Words) {
  if (payments.length > 1) return paymentRows(payments, { words, timeZone, isFixed: true });
  const paidOn: Row = [words.say('pay.label.paid_on'), <TimeElement {...{ words, at, timeZone }} isFixed />];
  return [paidOn, text(words.say('pay.label.paid_with'), method === null ? null : sayMethod(words, method))];
}

function text(label: string, value: string | null): Row | null {
  return value === null ? null : [label, <Quoted>{value}</Quoted>];
}

/** The address is sent on more often than it is printed: of contacts it says only what their owner knows them by. */
function namePayer({ name, email, phone }: ReceiptView['customer']): string | null {
  const contact = email === null ? (phone === null ? null : maskPhone(phone)) : maskEmail(email);
  const known = [name, contact].filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}

function nameRefund({ isPending }: ReceiptRefund, words: Words): string {
  return words.say(isPending ? 'pay.receipt_refund_pending' : 'pay.label.refunded');
}

function nameLeft({ taken }: ReceiptView, words: Words): string {
  return words.say(taken.length === 0 ? 'pay.receipt_left' : 'pay.receipt_left_after_bank');
}

interface Reader {
  readonly words: Words;
  readonly timeZone: string;
}

function buildBackRow(
  label: string,
  { amount, at }: Pick<ReceiptRefund, 'amount' | 'at'>,
  { words, timeZone }: Reader,
): Row {
  const when = <TimeElement {...{ words, at, timeZone }} isFixed />;
  return [label, words.mix('pay.receipt_refund', { amount: formatMoney(amount), when })];
}
