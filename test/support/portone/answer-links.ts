import { findLinkProblem, readLinkRequest } from './check-link-request.js';
import { type BookedLink, type BookedTransaction, CHANNEL } from './portone-books.js';
import type { ApiCall, PortoneContext } from './portone-context.js';
import { type PortoneReply, refuse, reply, SUCCESS } from './portone-reply.js';

/** https://docs.portone.cloud/reference/post_api-paymentlink */
export function createLink(context: PortoneContext, { body }: ApiCall): PortoneReply {
  const { keys, environment, books, knobs, clock } = context;
  const problem = findLinkProblem(keys, environment, body);
  if (problem !== null) return problem;
  if (knobs.merchantStatus === 'inactive') return refuse(400, '4024', 'MERCHANT_IS_INACTIVE');
  const { asked, expiresAt } = readLinkRequest(body);
  if (asked.amount < knobs.limits.least) return refuse(400, '4077', 'INVALID_MINIMUM_AMOUNT_LIMIT');
  if (asked.amount > knobs.limits.most) return refuse(400, '4078', 'INVALID_MAXIMUM_AMOUNT_LIMIT');
  if (expiresAt !== null && expiresAt <= clock.now())
    return refuse(400, '4001', 'INVALID_REQUEST_DATA expiry_date');
  if (books.findByOrderId(asked.merchant_order_id) !== undefined) {
    return refuse(400, '4002', 'DUPLICATE_TRANSACTION_ERROR');
  }
  const { ref } = books.addLink(asked, expiresAt);
  return reply({ payment_link_ref: ref, payment_link: `${context.origin()}/?ref=${ref}` });
}

/** https://docs.portone.cloud/reference/get_api-paymentlink-portonelinkref-fetch-status */
export function fetchLink({ books, knobs }: PortoneContext, { path }: ApiCall): PortoneReply {
  const link = books.links.get(path[1] ?? '');
  if (link === undefined) return refuse(400, '4083', 'INVALID_PAYMENT_LINK_REF');
  const { ref, asked, status, transactions } = books.look(link);
  return reply({
    content: {
      merchantOrderRef: asked.merchant_order_id,
      paymentLinkRef: ref,
      status: knobs.spell(status),
      transactionsList: transactions.map((transaction) => ({
        channelOrderRef: transaction.channelOrderRef,
        createdAt: transaction.createdAt.toISOString(),
        merchantOrderRef: transaction.merchantOrderRef,
        status: knobs.spell(transaction.status),
        statusCode: transaction.code,
        statusReason: transaction.status,
      })),
    },
    ...SUCCESS,
  });
}

/** https://docs.portone.cloud/reference/put_api-paymentlink-payment-link-ref-status-link-status */
export async function changeLink(context: PortoneContext, { path }: ApiCall): Promise<PortoneReply> {
  const [, ref = '', , status = ''] = path;
  const link = context.books.links.get(ref);
  if (status !== 'cancelled') return refuse(401, '4001', 'INVALID_PAYMENT_REQUEST');
  if (link === undefined) return refuse(400, '4083', 'INVALID_PAYMENT_LINK_REF');
  if (!context.books.cancel(link)) return refuse(400, '4079', 'INVALID_STATUS_TYPE');
  await context.announce(link, null);
  return reply({ message: 'Payment link status updated successfully to cancelled', ...SUCCESS });
}

/** Its end alone: https://docs.portone.cloud/reference/put_api-update-paylink-payment-link-ref */
export function editLink({ books, clock }: PortoneContext, { path, body }: ApiCall): PortoneReply {
  const link = books.links.get(path[1] ?? '');
  if (link === undefined) return refuse(400, '4083', 'INVALID_PAYMENT_LINK_REF');
  const { expiry_date: expiry } = body;
  if (typeof expiry !== 'string') return refuse(400, '4001', 'INVALID_PAYMENT_REQUEST');
  if (new Date(expiry) <= clock.now()) link.status = 'Expired';
  return reply({ content: { payment_link_ref: link.ref, expiry_date: expiry }, ...SUCCESS });
}

/** https://docs.portone.cloud/reference/get_api-transaction-merchantorderref-status */
export function fetchTransaction({ books, knobs }: PortoneContext, { path }: ApiCall): PortoneReply {
  const found = books.findTransaction(({ merchantOrderRef }) => merchantOrderRef === path[1]);
  if (found === null) return refuse(400, '4096', 'INVALID_REFERENCE');
  const { channelOrderRef, orderRef, status } = found.transaction;
  const content = { channel_order_ref: channelOrderRef, order_ref: orderRef, status: knobs.spell(status) };
  return reply({ content, ...SUCCESS });
}

/** https://docs.portone.cloud/reference/post_api-key-transaction-details */
export function fetchDetails({ books, knobs }: PortoneContext, { body }: ApiCall): PortoneReply {
  const found = books.findTransaction(({ orderRef }) => orderRef === body['order_ref']);
  if (found === null) return refuse(400, '4096', 'INVALID_REFERENCE');
  return reply({ content: describe(found.link, found.transaction, knobs), ...SUCCESS });
}

function describe(link: BookedLink, transaction: BookedTransaction, knobs: PortoneContext['knobs']) {
  return {
    currency: transaction.currency,
    amount: knobs.writeAmount(transaction.amount),
    order_ref: transaction.orderRef,
    channel_order_ref: transaction.channelOrderRef,
    merchant_order_ref: transaction.merchantOrderRef,
    country_code: link.asked.country_code,
    status: knobs.spell(transaction.status),
    channel_key: CHANNEL.key,
    method_name: CHANNEL.method,
    date: transaction.createdAt.toISOString(),
    is_refund_allowed: knobs.refunds !== 'none',
    is_multi_refund_allowed: knobs.refunds === 'in_parts',
    payment_link_ref: link.ref,
    payment_method_used: CHANNEL.used,
    payment_link_merchant_order_ref: link.asked.merchant_order_id,
  };
}
