import { isAppError } from '../../../../domain/errors.js';
import type { Clock } from '../../../../ports/clock.js';
import type { CheckoutRequest } from '../../../../ports/payment-gateway.js';
import { againOnce } from '../wire/again-once.js';
import type { CallStripe } from '../wire/call-stripe.js';
import type { WithKey } from '../wire/make-with-key.js';
import { buildSessionParams } from './build-session-params.js';
import { newSessionSchema } from './session-schema.js';

export interface CreateSessionDeps {
  readonly call: CallStripe;
  readonly withKey: WithKey;
  readonly clock: Clock;
}

const EMAIL_REASONS: ReadonlySet<string> = new Set(['email_invalid', 'invalid_customer_email']);

/** The session of an attempt. An email that Stripe will not have keeps nobody from paying: its form asks for another. */
export async function createSession(deps: CreateSessionDeps, request: CheckoutRequest) {
  const { attemptId, customerEmail } = request;
  try {
    return await create(deps, request, attemptId);
  } catch (error) {
    const isOfEmail = isAppError(error, 'provider_refused') && EMAIL_REASONS.has(error.details.reason);
    if (!isOfEmail || customerEmail === null) throw error;
    return create(deps, { ...request, customerEmail: null }, `${attemptId}_no_email`);
  }
}

function create({ call, withKey, clock }: CreateSessionDeps, request: CheckoutRequest, key: string) {
  const params = buildSessionParams(request);
  const ask = (idempotencyKey: string) =>
    call(newSessionSchema, (stripe) => stripe.checkout.sessions.create(params, { idempotencyKey }));
  return againOnce(clock, () => withKey(key, ask));
}
