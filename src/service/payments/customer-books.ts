import type { Link } from '../../domain/link/link.js';
import type { Money } from '../../domain/money/money.js';
import type { PaymentMethod } from '../../domain/payment/attempt.js';
import { capturedMinor, listPayments, returnedMinor } from '../../domain/payment/balance.js';
import { SANDBOX_PROVIDER } from '../../domain/payment/sandbox-provider.js';
import { hasLeft, type Refund } from '../../domain/refund/refund.js';

/** What a link's customer paid and got back, as far as it is any business of theirs. */
export interface CustomerBooks {
  readonly paid: Money;
  readonly paidAt: Date | null;
  readonly method: PaymentMethod | null;
  /** Where a practice payment can be seen at its bank; null: it is none. */
  readonly practiceUrl: string | null;
  /** What went back, or is on its way; null: nothing. What the team still talks about is none of it. */
  readonly returned: Money | null;
  /** Oldest first. */
  readonly refunds: readonly Refund[];
}

/** In the currency of the link; where none of it came, in that of what came instead. Null: nobody paid. */
export function readCustomerBooks(link: Pick<Link, 'amount' | 'attempts' | 'refunds'>): CustomerBooks | null {
  const payments = listPayments(link);
  const { currency } = link.amount;
  const own = payments.find(({ captured }) => captured.currency === currency);
  const payment = own ?? payments[0];
  if (payment === undefined) return null;
  const books = { ...link, amount: payment.captured };
  const refunds = link.refunds.filter(hasLeft);
  return {
    paid: { ...payment.captured, minor: capturedMinor(books) },
    paidAt: payment.endedAt,
    method: payment.method,
    practiceUrl: payment.provider === SANDBOX_PROVIDER ? payment.checkoutUrl : null,
    returned: refunds.length === 0 ? null : { ...payment.captured, minor: returnedMinor(books) },
    refunds,
  };
}
