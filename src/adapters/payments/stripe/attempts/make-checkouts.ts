import type Stripe from 'stripe';
import { z } from 'zod';
import { isAppError } from '../../../../domain/errors.js';
import type { Clock } from '../../../../ports/clock.js';
import type { AttemptReport, PaymentGateway } from '../../../../ports/payment-gateway.js';
import { type CallStripe, refused } from '../wire/call-stripe.js';
import type { WithKey } from '../wire/make-with-key.js';
import { UNREADABLE } from '../wire/to-app-error.js';
import { createSession } from './create-session.js';
import { readStartRefusal } from './read-start-refusal.js';
import { reportSession } from './report-session.js';
import { paymentIntentSchema, type StripeSession, sessionSchema } from './session-schema.js';

export interface CheckoutDeps {
  readonly call: CallStripe;
  readonly withKey: WithKey;
  readonly clock: Clock;
}

const OF_INTENT = 'latest_charge.balance_transaction';
const EXPANDED = { expand: [`payment_intent.${OF_INTENT}`] };

const sessionListSchema = z.object({ data: z.array(sessionSchema) });

type Checkouts = Pick<PaymentGateway, 'startAttempt' | 'fetchAttempt' | 'closeAttempt'>;

/**
 * Attempts as Checkout Sessions. `fetchAttempt` and `closeAttempt` take the id of a session's PaymentIntent as well:
 * some events name nothing else.
 */
export function makeCheckouts({ call, withKey, clock }: CheckoutDeps): Checkouts {
  const report = async (session: StripeSession): Promise<AttemptReport> =>
    reportSession(await withIntent(call, session), clock.now());

  const fetchAttempt = async (providerRef: string) => report(await findSession(call, providerRef));

  const expire = (id: string) =>
    withKey(`close_${id}`, (idempotencyKey) =>
      call(sessionSchema, (stripe) => stripe.checkout.sessions.expire(id, EXPANDED, { idempotencyKey })),
    );

  return {
    async startAttempt(request) {
      try {
        const { id, url } = await createSession({ call, withKey, clock }, request);
        return { providerRef: id, checkoutUrl: url };
      } catch (error) {
        if (!isAppError(error, 'provider_refused')) throw error;
        throw refused(readStartRefusal(error.details.reason), error);
      }
    },

    fetchAttempt,

    async closeAttempt(providerRef) {
      const { id } = isIntent(providerRef) ? await findSession(call, providerRef) : { id: providerRef };
      try {
        return await report(await expire(id));
      } catch (error) {
        // It is not open any more, or never was: https://docs.stripe.com/api/checkout/sessions/expire
        if (!isAppError(error, 'provider_refused')) throw error;
        return fetchAttempt(id);
      }
    },
  };
}

function isIntent(providerRef: string): boolean {
  return providerRef.startsWith('pi_');
}

async function findSession(call: CallStripe, providerRef: string): Promise<StripeSession> {
  if (!isIntent(providerRef)) {
    return call(sessionSchema, (stripe) => stripe.checkout.sessions.retrieve(providerRef, EXPANDED));
  }
  const ofIntent = { payment_intent: providerRef, limit: 1, expand: [`data.payment_intent.${OF_INTENT}`] };
  const listed = await call(sessionListSchema, (stripe: Stripe) => stripe.checkout.sessions.list(ofIntent));
  const [session] = listed.data;
  if (session === undefined) throw refused('resource_missing');
  return session;
}

/**
 * Stripe expands what it is asked to; where an answer names only the id of a payment that began, it is asked again. The
 * session says all that must be known: what else the payment would say can be done without.
 */
async function withIntent(call: CallStripe, session: StripeSession): Promise<StripeSession> {
  const { payment_intent: id } = session;
  if (typeof id !== 'string' || session.status === 'expired') return session;
  const ask = (stripe: Stripe) => stripe.paymentIntents.retrieve(id, { expand: [OF_INTENT] });
  try {
    return { ...session, payment_intent: await call(paymentIntentSchema, ask) };
  } catch (error) {
    if (saysNothing(error)) return session;
    throw error;
  }
}

/** It answered, and will not say more when it is asked again. */
function saysNothing(error: unknown): boolean {
  if (isAppError(error, 'provider_unavailable')) return error.details.problem === UNREADABLE;
  if (isAppError(error, 'gateway_misconfigured')) return error.details.problem === 'not_allowed';
  return isAppError(error, 'provider_refused');
}
