import { z } from 'zod';
import type { Mode } from '../../../../domain/merchant/merchant.js';
import type { ListedChange } from '../../../../ports/gateway-books.js';
import { readToldDispute } from '../disputes/make-disputes.js';
import { integer, stripeId, toDate } from '../wire/stripe-objects.js';

type Change = ListedChange['event'];
type Told = Pick<Change, 'eventId' | 'type'>;

/** https://docs.stripe.com/api/events/object */
export const eventSchema = z.object({
  id: stripeId,
  type: z.string().min(1).max(100),
  created: integer.nullish(),
  livemode: z.boolean().nullish(),
});

const metadata = z.object({ attemptId: z.string().max(100).optional() }).nullish();
const idOrObject = z.union([stripeId, z.object({ id: stripeId }).transform(({ id }) => id)]);
const about = <T extends z.ZodType>(object: T) => z.object({ data: z.object({ object }) });

const checkoutSchema = about(
  z.object({ id: stripeId, client_reference_id: z.string().max(200).nullish(), metadata }),
);
const intentSchema = about(z.object({ id: stripeId, metadata }));
/** A charge, a refund or a dispute: all name the PaymentIntent that they belong to. */
const partSchema = about(z.object({ id: stripeId, payment_intent: idOrObject.nullish(), metadata }));

type Read = (event: unknown, told: Told) => Change | null;

/** Sessions of others in the same account say nothing of an attempt. */
const readCheckout: Read = (event, told) => {
  const { id, client_reference_id, metadata: given } = checkoutSchema.parse(event).data.object;
  const attemptId =
    given?.attemptId ?? (client_reference_id?.startsWith('att_') ? client_reference_id : null);
  if (attemptId === null) return null;
  return { kind: 'attempt', ...told, providerRef: id, attemptId };
};

const readIntent: Read = (event, told) => {
  const { id, metadata: given } = intentSchema.parse(event).data.object;
  return ofAttempt(told, id, given?.attemptId);
};

/** Only what belongs to a payment of ours: a charge has the metadata of its PaymentIntent. */
const readCharge: Read = (event, told) => {
  const { payment_intent, metadata: given } = partSchema.parse(event).data.object;
  return ofAttempt(told, payment_intent, given?.attemptId);
};

/** Of a payment of ours or another's: one that was made in the dashboard says nothing of whose. */
const readRefund: Read = (event, told) => {
  const { payment_intent, metadata: given } = partSchema.parse(event).data.object;
  if (!payment_intent) return null;
  return { kind: 'refund', ...told, providerRef: payment_intent, attemptId: given?.attemptId ?? null };
};

const readDispute: Read = (event, told) => {
  const { id, payment_intent } = partSchema.parse(event).data.object;
  if (!payment_intent) return null;
  const report = readToldDispute(about(z.unknown()).parse(event).data.object);
  const stood = report === null ? {} : { report };
  return { kind: 'dispute', ...told, providerRef: payment_intent, disputeRef: id, attemptId: null, ...stood };
};

/** The account itself: https://docs.stripe.com/api/events/types#event_types-account.updated */
const readAccount: Read = (event, told) => {
  const { id } = about(z.object({ id: stripeId })).parse(event).data.object;
  return { kind: 'account', ...told, providerRef: id };
};

function ofAttempt(told: Told, providerRef: string | null | undefined, attemptId: string | undefined) {
  if (!providerRef || attemptId === undefined) return null;
  return { kind: 'attempt', ...told, providerRef, attemptId } as const;
}

/** What is followed: https://docs.stripe.com/api/events/types. `charge.updated` tells of a fee that was not known before. */
const READERS: Readonly<Record<string, Read>> = {
  'account.updated': readAccount,
  'checkout.session.completed': readCheckout,
  'checkout.session.async_payment_succeeded': readCheckout,
  'checkout.session.async_payment_failed': readCheckout,
  'checkout.session.expired': readCheckout,
  'payment_intent.processing': readIntent,
  'payment_intent.succeeded': readIntent,
  'payment_intent.payment_failed': readIntent,
  'charge.updated': readCharge,
  'charge.refunded': readRefund,
  'charge.refund.updated': readRefund,
  'refund.created': readRefund,
  'refund.updated': readRefund,
  'refund.failed': readRefund,
  'charge.dispute.created': readDispute,
  'charge.dispute.updated': readDispute,
  'charge.dispute.closed': readDispute,
  'charge.dispute.funds_withdrawn': readDispute,
  'charge.dispute.funds_reinstated': readDispute,
};

export const FOLLOWED_TYPES: readonly string[] = Object.keys(READERS);

export interface Account {
  readonly accountId: string | null;
  readonly mode: Mode | null;
}

/**
 * What an event tells; null: nothing of ours. A test event never tells anything of live money, nor the reverse.
 * Throws ZodError when it has not the shape of its type.
 */
export function mapEvent(body: unknown, { accountId, mode }: Account): ListedChange | null {
  const { id: eventId, type, created, livemode } = eventSchema.parse(body);
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (read === undefined || (typeof livemode === 'boolean' && livemode !== (mode === 'live'))) return null;
  const event = read(body, { eventId, type });
  if (event === null) return null;
  const own = accountId === null ? {} : { gatewayAccountId: accountId };
  return { event: { ...event, ...own }, at: toDate(created ?? 0) };
}
