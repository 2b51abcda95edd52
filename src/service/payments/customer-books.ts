import type { Link } from '../../domain/link/link.js';
import type { Money } from '../../domain/money/money.js';
import type { PaymentMethod } from '../../domain/payment/attempt.js';
import {
  capturedMinor,
  listPayments,
  type Payment,
  returnedMinor,
  takenBackMinor,
} from '../../domain/payment/balance.js';
import { type Dispute, isTakenBack } from '../../domain/payment/dispute.js';
import { SANDBOX_PROVIDER } from '../../domain/payment/sandbox-provider.js';
import { hasLeft, type Refund } from '../../domain/refund/refund.js';

export interface CustomerPayment {
  readonly amount: Money;
  readonly at: Date;
  readonly method: PaymentMethod | null;
}

/** What a link's customer paid and got back, as far as it is any business of theirs. */
export interface CustomerBooks {
  readonly paid: Money;
  /** What that is the sum of, in the order in which it came. */
  readonly payments: readonly CustomerPayment[];
  readonly paidAt: Date | null;
  readonly method: PaymentMethod | null;
  /** Where a practice payment can be seen at its bank; null: it is none. */
  readonly practiceUrl: string | null;
  /** What went back, or is on its way; null: nothing. What the team still talks about is none of it. */
  readonly returned: Money | null;
  /** Oldest first. */
  readonly refunds: readonly Refund[];
  /** What a bank took back for them, oldest first. */
  readonly taken: readonly Dispute[];
  /** All of that together, and what is still paid then; null: it took nothing. */
  readonly takenBack: { readonly taken: Money; readonly left: Money } | null;
  /** What is still paid: without what went back, and what a bank took. */
  readonly left: Money;
}

/** In the currency of the link; where none of it came, in that of what came instead. Null: nobody paid. */
export function readCustomerBooks(
  link: Pick<Link, 'amount' | 'attempts' | 'refunds' | 'disputes'>,
): CustomerBooks | null {
  const all = listPayments(link);
  const { currency } = link.amount;
  const own = all.find(({ captured }) => captured.currency === currency);
  const payment = own ?? all[0];
  if (payment === undefined) return null;
  const books = { ...link, amount: payment.captured };
  const refunds = link.refunds.filter(hasLeft);
  const taken = link.disputes
    .filter(isTakenBack)
    .filter(({ amount }) => amount.currency === payment.captured.currency);
  const paidMinor = capturedMinor(books);
  const takenMinor = takenBackMinor(books);
  const inIt = (minor: number): Money => ({ ...payment.captured, minor });
  const left = inIt(Math.max(0, paidMinor - returnedMinor(books) - takenMinor));
  return {
    paid: inIt(paidMinor),
    payments: all.filter(({ captured }) => captured.currency === payment.captured.currency).map(toPaid),
    paidAt: payment.endedAt,
    method: payment.method,
    practiceUrl: payment.provider === SANDBOX_PROVIDER ? payment.checkoutUrl : null,
    returned: refunds.length === 0 ? null : inIt(returnedMinor(books)),
    refunds,
    taken,
    takenBack: taken.length === 0 ? null : { taken: inIt(takenMinor), left },
    left,
  };
}

function toPaid({ captured, endedAt, startedAt, method }: Payment): CustomerPayment {
  return { amount: captured, at: endedAt ?? startedAt, method };
}
