import { z } from 'zod';
import type { PortoneClient } from '../wire/create-portone-client.js';
import { unavailable } from '../wire/read-refusal.js';

const transactionSchema = z.object({
  merchantOrderRef: z.string(),
  status: z.string(),
  statusCode: z.union([z.string(), z.number()]).transform(String).nullish(),
  createdAt: z.string().nullish(),
});

const linkStatusSchema = z.object({
  content: z.object({
    paymentLinkRef: z.string().nullish(),
    /** Ours, of the link. That of its payments is another. */
    merchantOrderRef: z.string().nullish(),
    status: z.string(),
    transactionsList: z
      .array(transactionSchema)
      .nullish()
      .transform((list) => list ?? []),
  }),
});

export type LinkStatus = z.infer<typeof linkStatusSchema>['content'] & { readonly paymentLinkRef: string };
export type ListedTransaction = z.infer<typeof transactionSchema>;

/** https://docs.portone.cloud/reference/get_api-paymentlink-portonelinkref-fetch-status */
export async function fetchLinkStatus(client: PortoneClient, linkRef: string): Promise<LinkStatus> {
  const { content } = await client.demand({
    method: 'GET',
    path: ['paymentLink', linkRef, 'fetch-status'],
    schema: linkStatusSchema,
  });
  if ((content.paymentLinkRef || linkRef) !== linkRef) throw unavailable('another_link');
  return { ...content, paymentLinkRef: linkRef };
}
