import type Stripe from 'stripe';
import { z } from 'zod';
import { type CallStripe, unreadable } from './call-stripe.js';

/** As many as Stripe puts on a page: https://docs.stripe.com/api/pagination */
const PAGE_SIZE = 100;

export interface Page {
  readonly limit: number;
  readonly starting_after?: string;
}

/** Everything of a list, newest first, a page at a time. Throws what `CallStripe` throws. */
export async function* listAll<T extends { readonly id: string }>(
  call: CallStripe,
  schema: z.ZodType<T>,
  ask: (stripe: Stripe, page: Page) => Promise<unknown>,
): AsyncGenerator<T> {
  const pageSchema = z.object({ data: z.array(schema), has_more: z.boolean() });
  let last: string | undefined;
  for (;;) {
    const page = { limit: PAGE_SIZE, ...(last === undefined ? {} : { starting_after: last }) };
    const { data, has_more } = await call(pageSchema, (stripe) => ask(stripe, page));
    yield* data;
    const next = data.at(-1)?.id;
    if (!has_more || next === undefined) return;
    if (next === last) throw unreadable('list_without_end');
    last = next;
  }
}
