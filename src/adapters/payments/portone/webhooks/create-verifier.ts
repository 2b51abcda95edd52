import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ProviderEvent } from '../../../../ports/provider-event.js';
import type { WebhookSource } from '../../../../ports/webhook-source.js';
import { readBodyWith } from '../../webhook-body.js';
import { readOrderId } from '../attempts/order-id.js';
import { readMajor } from '../wire/major-amount.js';
import { type PortoneAccount, PROVIDER } from '../wire/portone-account.js';
import type { SignedNotes } from '../wire/signed-notes.js';
import { checkSignature, refusedSignature } from './check-signature.js';
import { createUnsignedLimit } from './limit-unsigned.js';
import { readBody } from './read-body.js';

const ref = z.string().regex(/^[\w.-]{1,100}$/);
const word = z.string().max(40);
const text = z.string().nullish();

const linkSchema = z.object({ link_ref: ref, merchant_order_ref: text, status: word });
const paymentSchema = z.object({
  order_ref: ref,
  payment_link_ref: text,
  link_order_ref: text,
  status: word,
  amount: z.union([z.number(), z.string()]),
  currency: z.string(),
  channel_key: text,
  method_name: text,
});
const onboardingSchema = z.object({ onboarding_status: word });
const refundSchema = z.object({ payment_txn_ref: ref, refund_status: word });

export interface VerifierDeps {
  readonly account: Pick<PortoneAccount, 'secretKey'>;
  readonly notes: SignedNotes;
}

/**
 * What PortOne tells: of links and payments, signed, and of refunds and the account, which nobody signs: each is a reason to look,
 * and none is proof. They carry neither an id nor a time, so what says the same of the same is one event
 * (https://docs.portone.cloud/docs/webhook-configuration).
 */
export function createVerifier({ account, notes }: VerifierDeps): WebhookSource['verifyWebhook'] {
  const checkUnsigned = createUnsignedLimit();
  return ({ rawBody, now }) => {
    const body = readBody(rawBody);
    if ('link_ref' in body) {
      checkSignature(account.secretKey, body, 'link');
      return [readLinkEvent(readBodyWith(PROVIDER, linkSchema, body))];
    }
    if ('order_ref' in body) {
      checkSignature(account.secretKey, body, 'payment');
      return readPaymentEvents(readBodyWith(PROVIDER, paymentSchema, body), notes);
    }
    if ('onboarding_status' in body) {
      checkUnsigned(now);
      return [readAccountEvent(readBodyWith(PROVIDER, onboardingSchema, body), rawBody, now)];
    }
    if (!('payment_txn_ref' in body)) throw refusedSignature('nothing_signed');
    const refund = readBodyWith(PROVIDER, refundSchema, body);
    checkUnsigned(now);
    return [readRefundEvent(refund, rawBody)];
  };
}

function readLinkEvent({ link_ref, merchant_order_ref, status }: z.infer<typeof linkSchema>): ProviderEvent {
  return {
    kind: 'attempt',
    eventId: `link:${link_ref}:${nameState(status)}`,
    type: `link ${status}`,
    providerRef: link_ref,
    attemptId: readOrderId(merchant_order_ref)?.attemptId ?? null,
  };
}

/**
 * The link is not among what is signed of a payment, so it is part of the event's id: no forged one takes the place
 * of the true.
 */
function readPaymentEvents(
  payment: z.infer<typeof paymentSchema>,
  notes: SignedNotes,
): readonly ProviderEvent[] {
  const { order_ref, payment_link_ref, link_order_ref, status, amount, currency } = payment;
  const linkRef = ref.safeParse(payment_link_ref).data ?? null;
  const attemptId = readOrderId(link_order_ref)?.attemptId ?? null;
  // Paid without a link: some other shop of the merchant's.
  if (linkRef === null && attemptId === null) return [];
  notes.set(order_ref, {
    amount: readMajor(amount, currency),
    channelKey: payment.channel_key ?? '',
    methodName: payment.method_name ?? '',
  });
  return [
    {
      kind: 'attempt',
      eventId: `payment:${linkRef ?? attemptId}:${order_ref}:${nameState(status)}`,
      type: `payment ${status}`,
      providerRef: linkRef ?? order_ref,
      attemptId,
    },
  ];
}

function readRefundEvent(
  { payment_txn_ref, refund_status }: z.infer<typeof refundSchema>,
  rawBody: Uint8Array,
): ProviderEvent {
  return {
    kind: 'refund',
    eventId: `refund:${payment_txn_ref}:${hashOf(rawBody)}`,
    type: `refund ${refund_status}`,
    providerRef: payment_txn_ref,
    attemptId: null,
    isUnsigned: true,
  };
}

/** What it carries beside the status is not documented; a status may come back, so that the same an hour later is news. */
function readAccountEvent(
  { onboarding_status }: z.infer<typeof onboardingSchema>,
  rawBody: Uint8Array,
  now: Date,
): ProviderEvent {
  return {
    kind: 'account',
    eventId: `onboarding:${hashOf(rawBody)}:${now.toISOString().slice(0, 13)}`,
    type: `onboarding ${onboarding_status}`,
    providerRef: 'account',
    isUnsigned: true,
  };
}

function hashOf(rawBody: Uint8Array): string {
  return createHash('sha256').update(rawBody).digest('hex').slice(0, 32);
}

function nameState(status: string): string {
  return status.trim().toLowerCase().replace(/\W+/g, '_');
}
