import { AppError } from '../../domain/errors.js';
import type { Customer, Link } from '../../domain/link/link.js';
import { listOpenQuestions } from '../../domain/link/open-questions.js';
import type { ReceiptDetails } from '../../domain/link/receipt-details.js';
import { mayMakeOutReceipt } from '../../domain/link/renewal-rules.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { Money } from '../../domain/money/money.js';
import type { PaymentMethod } from '../../domain/payment/attempt.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { Language } from '../../domain/text/language.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type CustomerPayment, readCustomerBooks } from './customer-books.js';
import { getPayeeOrThrow } from './get-payee-or-throw.js';

export interface ReceiptRefund {
  readonly amount: Money;
  readonly at: Date;
  /** The gateway has not said yet that it went back. */
  readonly isPending: boolean;
}

/** What a bank took back for the customer. */
type ReceiptTaken = Pick<ReceiptRefund, 'amount' | 'at'>;

/** All that a receipt says. */
export interface ReceiptView {
  /** The link's reference; `/2`, `/3` .. once it was made out anew. */
  readonly number: string;
  readonly mode: Mode;
  readonly merchantName: string;
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly logoId: string | null;
  readonly accentColor: string | null;
  readonly customer: Customer;
  readonly madeOutTo: ReceiptDetails | null;
  /** It was not made out as often as its customer may. */
  readonly mayMakeOut: boolean;
  readonly description: string | null;
  readonly paid: Money;
  /** What that is the sum of, in the order in which it came. */
  readonly payments: readonly CustomerPayment[];
  readonly paidAt: Date;
  readonly method: PaymentMethod | null;
  readonly refunds: readonly ReceiptRefund[];
  readonly taken: readonly ReceiptTaken[];
  /** Of what was paid, without what went back and what a bank took. */
  readonly left: Money;
  readonly language: Language | null;
  readonly merchantLanguage: Language;
  readonly timeZone: string;
}

export interface OpenReceiptDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
}

export type OpenReceipt = (slug: string) => Promise<ReceiptView>;

/**
 * The receipt of what was paid. Changes nothing.
 * Throws AppError `link_not_found`, `link_not_paid`, `store_unavailable`.
 */
export function makeOpenReceipt({ links, merchants }: OpenReceiptDeps): OpenReceipt {
  return async (slug) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    const { settings, name } = await getPayeeOrThrow(merchants, link);
    const { legalName, taxNumber, logoId, accentColor } = settings.sending;
    return {
      number: numberOf(link),
      mode: link.mode,
      merchantName: name,
      ...{ legalName, taxNumber, logoId, accentColor },
      customer: link.customer,
      madeOutTo: link.receiptDetails,
      mayMakeOut: mayMakeOutReceipt(link),
      description: link.description,
      ...booksOf(link),
      language: link.language,
      merchantLanguage: settings.language,
      timeZone: settings.timeZone,
    };
  };
}

function booksOf(
  link: Link,
): Pick<ReceiptView, 'paid' | 'payments' | 'paidAt' | 'method' | 'refunds' | 'taken' | 'left'> {
  const { state, reference, history } = link;
  const books = readCustomerBooks(link);
  if (books === null || books.paidAt === null || !isReceived(link)) {
    throw new AppError('link_not_paid', { state, reference, asked: 'make_out_receipt' });
  }
  const { paid, payments, paidAt, method, left } = books;
  return {
    ...{ paid, payments, paidAt, method },
    refunds: books.refunds.map((refund) => toReceiptRefund(refund, history)),
    taken: books.taken.map(({ amount, closedAt, openedAt }) => ({ amount, at: closedAt ?? openedAt })),
    left,
  };
}

/** Money that came too late or in another currency is checked first: nobody has said yet that it is kept. */
function isReceived(link: Link): boolean {
  const { state, history } = link;
  if (history.some(({ type }) => type === 'payment.succeeded')) return true;
  if (listOpenQuestions(link).some(({ exception }) => exception === 'late')) return false;
  return state === 'paid' || state === 'partially_refunded' || state === 'refunded';
}

function toReceiptRefund(
  { id, amount, status, requestedAt }: Refund,
  history: Link['history'],
): ReceiptRefund {
  const told = history.find((event) => event.type === 'refund.succeeded' && event.refundId === id);
  return { amount, at: told?.at ?? requestedAt, isPending: status === 'pending' };
}

function numberOf({ reference, history }: Link): string {
  const times = history.filter(({ type }) => type === 'receipt.made_out').length;
  return times === 0 ? reference : `${reference}/${times + 1}`;
}
