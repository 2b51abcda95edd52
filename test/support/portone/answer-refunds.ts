import { type BookedTransaction, CHANNEL, leftToRefund } from './portone-books.js';
import type { ApiCall, PortoneContext } from './portone-context.js';
import { type PortoneReply, refuse, reply } from './portone-reply.js';
import { writeGoTime } from './portone-webhooks.js';

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const REQUIRED: Readonly<Record<string, (value: unknown) => boolean>> = {
  amount: (value) => typeof value === 'number' && value > 0,
  channel: (value) => typeof value === 'string',
  description: isText,
  environment: isText,
  refund_type: (value) => value === 'full' || value === 'partial',
  refund_reason: isText,
};

/** https://docs.portone.cloud/docs/refund, and every refusal by the order of its checks. */
export async function createRefund(context: PortoneContext, { path, body }: ApiCall): Promise<PortoneReply> {
  const { books, knobs } = context;
  const found = books.findTransaction(({ orderRef }) => orderRef === path[1]);
  if (found === null) return refuse(400, '4096', 'INVALID_REFERENCE');
  const problem = findProblem(context, found.transaction, body);
  if (problem !== null) return problem;
  const isFull = body['refund_type'] === 'full';
  const refund = books.refund(found.transaction, {
    amount: isFull ? leftToRefund(found.transaction) : Number(body['amount']),
    type: String(body['refund_type']),
    reason: String(body['refund_reason']),
    description: String(body['description']),
    status: knobs.refundStatus,
  });
  await context.announceRefund(found.transaction, refund);
  return listRefunds(context, found.transaction);
}

export function fetchRefunds(context: PortoneContext, { path }: ApiCall): PortoneReply {
  const found = context.books.findTransaction(({ orderRef }) => orderRef === path[1]);
  return found === null ? refuse(400, '4096', 'INVALID_REFERENCE') : listRefunds(context, found.transaction);
}

function findProblem(
  { knobs, environment }: PortoneContext,
  transaction: BookedTransaction,
  body: ApiCall['body'],
): PortoneReply | null {
  const wrong = Object.keys(REQUIRED).find((name) => !REQUIRED[name]?.(body[name]));
  if (wrong !== undefined) return refuse(400, '4001', `INVALID_REQUEST_DATA ${wrong}`);
  if (body['environment'] !== environment) return refuse(400, '4034', 'INVALID_ENVIRONMENT');
  if (knobs.hasDetails && body['channel'] !== CHANNEL.key)
    return refuse(400, '5023', 'INVALID_PAYMENT_CHANNEL');
  const hasBefore = transaction.refunds.length > 0;
  if (
    knobs.refunds === 'none' ||
    transaction.status !== 'Success' ||
    (knobs.refunds === 'once' && hasBefore)
  ) {
    return refuse(400, '4070', 'INVALID_PAYMENT_REQUEST_REFUND_NOT_ALLOWED');
  }
  const isPart = body['refund_type'] === 'partial';
  if (isPart && knobs.refunds === 'whole_only') return refuse(400, '4081', 'PARTIAL_REFUND_NOT_ALLOWED');
  const left = leftToRefund(transaction);
  const isTooMuch = left === 0 || (isPart && Number(body['amount']) > left);
  return isTooMuch ? refuse(400, '4041', 'INVALID_AMOUNT') : null;
}

function listRefunds({ knobs }: PortoneContext, transaction: BookedTransaction): PortoneReply {
  return reply({
    amountToRefund: knobs.writeAmount(leftToRefund(transaction)),
    refundDetails: transaction.refunds.map((refund) => ({
      refund_date: writeGoTime(refund.at),
      refund_id: refund.refundId,
      psp_refund_id: `psp_${refund.refundId}`,
      amount: knobs.writeAmount(refund.amount),
      currency: transaction.currency,
      refund_status: knobs.spell(refund.status),
      refund_type: refund.type,
      refund_reason: knobs.repeatsReason ? refund.reason : 'requested_by_customer',
    })),
  });
}
