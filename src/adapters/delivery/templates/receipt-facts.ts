import type { Delivery } from '../../../domain/delivery/delivery.js';
import { findReceived } from '../../../domain/link/find-received.js';
import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import { formatAmount, formatMoney } from '../../../domain/money/format-money.js';
import { type Money, sumMinor } from '../../../domain/money/money.js';
import type { PaymentMethod } from '../../../domain/payment/attempt.js';
import { capturedMinor } from '../../../domain/payment/balance.js';
import { isTakenBack } from '../../../domain/payment/dispute.js';
import { unlink } from '../../../domain/text/unlink.js';
import { sayMethod } from '../../chat/words/say-method.js';
import type { Words } from '../../chat/words/words.js';
import { type SaidTime, sayTime } from './said-time.js';
import { cleanName } from './sender-facts.js';

/** Money that came from the customer, or went back to them. */
export interface ReceiptFacts {
  readonly of: 'payment' | 'refund';
  readonly amount: Money;
  readonly when: SaidTime;
  /** "Visa ending 4242" */
  readonly methodLabel: string | null;
  /** Who gives the receipt: the legal name, and the tax number. */
  readonly issuer: string | null;
  readonly issuerTaxNumber: string | null;
  /** To whom it is made out. */
  readonly company: string | null;
  readonly companyTaxNumber: string | null;
  /** All that went back so far, where that is not this refund alone or not all that was paid. */
  readonly refunded: { readonly refunded: string; readonly amount: string } | null;
  /** What a bank took back for the customer by now, of all that was paid. */
  readonly takenBack: { readonly taken: string; readonly amount: string } | null;
}

type Receipt = Extract<Delivery['purpose'], { kind: 'receipt' }>;

/** The facts by the event that it is about; where that is gone, by the link as it is. */
export function readReceiptFacts(
  link: Link,
  { purpose, words, merchant, dueAt }: ReceiptSource,
): ReceiptFacts {
  const event = link.history.find(({ id }) => id === purpose.eventId);
  const { timeZone, sending } = merchant.settings;
  return {
    of: purpose.of,
    amount: amountOf(event) ?? link.amount,
    when: sayTime(words, event?.at ?? dueAt, timeZone),
    methodLabel: clean(sayPaidWith(words, findMethod(link, purpose))),
    issuer: cleanName(sending.legalName),
    issuerTaxNumber: cleanName(sending.taxNumber),
    company: clean(link.receiptDetails?.company ?? null),
    companyTaxNumber: clean(link.receiptDetails?.taxNumber ?? null),
    refunded: purpose.of === 'refund' ? sumRefunds(link, event) : null,
    takenBack: sumTaken(link),
  };
}

export interface ReceiptSource {
  readonly purpose: Receipt;
  readonly words: Words;
  readonly merchant: Merchant;
  readonly dueAt: Date;
}

function clean(text: string | null): string | null {
  return cleanName(text === null ? null : unlink(text));
}

function amountOf(event: LinkEvent | undefined): Money | null {
  if (event === undefined) return null;
  if ('captured' in event) return event.captured;
  return event.type === 'refund.succeeded' ? event.amount : null;
}

function findMethod({ history }: Link, { of, eventId }: Receipt): PaymentMethod | null {
  const paid = of === 'payment' ? history.find(({ id }) => id === eventId) : findReceived(history);
  return paid !== undefined && 'method' in paid ? paid.method : null;
}

function sayPaidWith(words: Words, method: PaymentMethod | null): string | null {
  return method === null ? null : sayMethod(words, method);
}

function sumTaken({ disputes, attempts, amount: { currency } }: Link): ReceiptFacts['takenBack'] {
  const inIt = (money: Money) => money.currency === currency;
  const taken = disputes
    .filter(isTakenBack)
    .map(({ amount }) => amount)
    .filter(inIt);
  if (taken.length === 0) return null;
  const captured = { minor: capturedMinor({ amount: { minor: 0, currency }, attempts }), currency };
  return { taken: formatAmount({ minor: sumMinor(taken), currency }), amount: formatMoney(captured) };
}

function sumRefunds(link: Link, event: LinkEvent | undefined): ReceiptFacts['refunded'] {
  const until = event === undefined ? link.history.length : link.history.indexOf(event) + 1;
  const told = link.history.slice(0, until);
  const { currency } = amountOf(event) ?? findReceived(told)?.captured ?? link.amount;
  const sum = (amounts: readonly Money[]) =>
    amounts.reduce((total, amount) => (amount.currency === currency ? total + amount.minor : total), 0);
  const minor = sum(told.flatMap((fact) => (fact.type === 'refund.succeeded' ? [fact.amount] : [])));
  const paid = sum(told.flatMap((fact) => ('captured' in fact ? [fact.captured] : [])));
  const captured = paid === 0 ? link.amount : { minor: paid, currency };
  if (minor === captured.minor && minor === amountOf(event)?.minor) return null;
  return { refunded: formatAmount({ ...captured, minor }), amount: formatMoney(captured) };
}
