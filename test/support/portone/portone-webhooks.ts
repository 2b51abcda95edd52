import { type BookedLink, type BookedRefund, type BookedTransaction, CHANNEL } from './portone-books.js';
import { signLikePortone } from './portone-signature.js';

export interface WebhookStyle {
  readonly secretKey: string;
  /** How a state is spelled. */
  readonly spell: (status: string) => string;
  readonly countryField: 'country_code' | 'countryCode';
}

/** "2024-09-26 10:55:14.573735 +0000 UTC": as Go prints a time. */
export function writeGoTime(at: Date): string {
  return `${at.toISOString().replace('T', ' ').replace('Z', '')}000 +0000 UTC`;
}

/** https://docs.portone.cloud/docs/payment-link-webhook, less what says nothing here. */
export function buildLinkWebhook({ ref, asked, status, createdAt }: BookedLink, style: WebhookStyle) {
  const { amount, currency, country_code, merchant_order_id } = asked;
  const spelled = style.spell(status);
  return {
    link_ref: ref,
    currency,
    amount,
    [style.countryField]: country_code,
    status: spelled,
    merchant_order_ref: merchant_order_id,
    source: 'api',
    created_at: createdAt.toISOString(),
    signature_hash: signLikePortone(style.secretKey, {
      amount: String(amount),
      country_code,
      currency,
      link_ref: ref,
      merchant_order_ref: merchant_order_id,
      status: spelled,
    }),
  };
}

/** https://docs.portone.cloud/docs/payment-webhook, less what says nothing here. */
export function buildPaymentWebhook(link: BookedLink, transaction: BookedTransaction, style: WebhookStyle) {
  const { country_code, merchant_order_id } = link.asked;
  const signed = {
    channel_key: CHANNEL.key,
    channel_order_ref: transaction.channelOrderRef,
    currency: transaction.currency,
    merchant_order_ref: transaction.merchantOrderRef,
    method_name: CHANNEL.method,
    order_ref: transaction.orderRef,
    status: style.spell(transaction.status),
  };
  return {
    ...signed,
    amount: transaction.amount,
    [style.countryField]: country_code,
    status_code: transaction.code,
    created_at: writeGoTime(transaction.createdAt),
    is_refund_allowed: true,
    link_order_ref: merchant_order_id,
    payment_link_ref: link.ref,
    payment_method_used: CHANNEL.used,
    signature_hash: signLikePortone(style.secretKey, {
      ...signed,
      amount: String(transaction.amount),
      country_code,
    }),
  };
}

/** https://docs.portone.cloud/docs/refund-webhook: nobody signs it. */
export function buildRefundWebhook(
  transaction: BookedTransaction,
  refund: BookedRefund,
  style: WebhookStyle,
) {
  return {
    refund_date: writeGoTime(refund.at),
    refund_id: refund.refundId,
    psp_refund_id: `psp_${refund.refundId}`,
    amount: refund.amount,
    currency: transaction.currency,
    refund_status: style.spell(refund.status),
    refund_type: refund.type,
    refund_reason: refund.reason,
    description: refund.description,
    payment_txn_ref: transaction.orderRef,
    payment_channel: CHANNEL.key,
    payment_method: CHANNEL.method,
  };
}
