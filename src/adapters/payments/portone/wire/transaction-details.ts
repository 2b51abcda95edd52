import { z } from 'zod';
import type { PortoneClient } from './create-portone-client.js';
import type { PortoneAccount } from './portone-account.js';
import { isUnknownRoute, toError } from './read-refusal.js';

const text = z.string().nullish();

const detailsSchema = z.object({
  content: z.object({
    order_ref: z.string(),
    status: z.string(),
    amount: z.union([z.number(), z.string()]),
    currency: z.string(),
    channel_key: text,
    method_name: text,
    payment_method_used: text,
    payment_link_ref: text,
    date: text,
  }),
});

export type TransactionDetails = z.infer<typeof detailsSchema>['content'];

/**
 * All that PortOne knows of a payment: https://docs.portone.cloud/reference/post_api-key-transaction-details. Null
 * where whoever answers has no such question. Throws what is to be done next.
 */
export async function fetchTransactionDetails(
  { clientKey }: Pick<PortoneAccount, 'clientKey'>,
  client: PortoneClient,
  orderRef: string,
): Promise<TransactionDetails | null> {
  const answer = await client.ask({
    method: 'POST',
    path: [clientKey, 'transaction-details'],
    body: { order_ref: orderRef },
    schema: detailsSchema,
  });
  if (answer.ok) return answer.content.content;
  if (isUnknownRoute(answer.refusal)) return null;
  throw toError(answer.refusal);
}
