import { findRefundRefusal } from '../../link/find-refundable.js';
import type { Link } from '../../link/link.js';
import type { Money } from '../../money/money.js';
import { type Payment, refundableOf } from '../../payment/balance.js';
import { toPaymentId } from '../public-ids.js';
import { type MoneyView, toMoneyView, toMoneyViewOrNull, toTimeView } from './money-view.js';

/** Money that came. */
export type PaymentView = {
  readonly object: 'payment';
  readonly id: string;
  readonly link: string;
  readonly reference: string;
  readonly mode: 'test' | 'live';
  readonly amount: MoneyView;
  /** What the gateway keeps; null: it has not said. */
  readonly fee: MoneyView | null;
  /** Nothing while a refund would be refused. */
  readonly refundable: MoneyView;
  readonly method: { readonly label: string; readonly last4: string | null } | null;
  readonly gateway: string;
  /** The gateway's own id of the payment. */
  readonly gateway_ref: string | null;
  readonly paid_at: string | null;
};

export function toPaymentView(link: Link, payment: Payment): PaymentView {
  const { method } = payment;
  return {
    object: 'payment',
    id: toPaymentId(payment.id),
    link: link.id,
    reference: link.reference,
    mode: link.mode,
    amount: toMoneyView(payment.captured),
    fee: toMoneyViewOrNull(payment.fee),
    refundable: toMoneyView(findRefundableNow(link, payment)),
    method: method === null ? null : { label: method.label, last4: method.last4 },
    gateway: payment.provider,
    gateway_ref: payment.paymentRef,
    paid_at: toTimeView(payment.endedAt),
  };
}

function findRefundableNow(link: Link, payment: Payment): Money {
  const left = refundableOf(link, payment);
  return findRefundRefusal(link) === null ? left : { ...left, minor: 0 };
}
