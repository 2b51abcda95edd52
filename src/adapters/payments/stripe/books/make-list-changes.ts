import type Stripe from 'stripe';
import { z } from 'zod';
import type { Clock } from '../../../../ports/clock.js';
import type { ListedChange } from '../../../../ports/gateway-books.js';
import type { Logger } from '../../../../ports/logger.js';
import type { PaymentGateway } from '../../../../ports/payment-gateway.js';
import { type Account, FOLLOWED_TYPES, mapEvent } from '../webhooks/map-event.js';
import type { CallStripe } from '../wire/call-stripe.js';
import { listAll } from '../wire/list-all.js';
import { stripeId } from '../wire/stripe-objects.js';

export interface ListChangesDeps {
  readonly call: CallStripe;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly account: Account;
}

/** As many events as are held at once. */
const MOST_AT_ONCE = 1_000;

/** In seconds; `from` is part of it, `until` is not. */
interface Span {
  readonly from: number;
  readonly until: number;
}

const anyEventSchema = z.looseObject({ id: stripeId });

/**
 * Events that Stripe kept, of the last thirty days (https://docs.stripe.com/api/events/list). It lists the newest first:
 * a span with many of them is halved, and its older half told before the other.
 */
export function makeListChanges(deps: ListChangesDeps): PaymentGateway['listChanges'] {
  return (since) => {
    const now = deps.clock.now().getTime();
    return tell(deps, {
      from: Math.floor(since.getTime() / 1000),
      until: Math.floor(now / 1000) + 1,
    });
  };
}

async function* tell(deps: ListChangesDeps, span: Span): AsyncGenerator<ListedChange> {
  const changes = await read(deps, span);
  if (changes !== null) {
    yield* changes.reverse();
    return;
  }
  const middle = Math.floor((span.from + span.until) / 2);
  yield* tell(deps, { from: span.from, until: middle });
  yield* tell(deps, { from: middle, until: span.until });
}

/** Null: more than are held at once, and the span can be halved. */
async function read(deps: ListChangesDeps, { from, until }: Span): Promise<ListedChange[] | null> {
  const isDivisible = until - from > 1;
  const changes: ListedChange[] = [];
  let count = 0;
  const asked = { created: { gte: from, lt: until }, types: [...FOLLOWED_TYPES] };
  const ask = (stripe: Stripe, page: Stripe.PaginationParams) => stripe.events.list({ ...asked, ...page });
  for await (const event of listAll(deps.call, anyEventSchema, ask)) {
    count += 1;
    if (isDivisible && count > MOST_AT_ONCE) return null;
    const change = readEvent(deps, event);
    if (change !== null) changes.push(change);
  }
  return changes;
}

/** One that cannot be read is left out aloud, rather than that nothing after it is ever heard of. */
function readEvent(
  { logger, account }: ListChangesDeps,
  event: { readonly id: string },
): ListedChange | null {
  try {
    return mapEvent(event, account);
  } catch {
    logger.warn({ provider: 'stripe', eventId: event.id }, 'an event of the provider cannot be read');
    return null;
  }
}
