import { z } from 'zod';
import { AppError } from '../../../../domain/errors.js';

export const STRIPE = 'stripe';

/** What happened to an earlier request with the same idempotency key: it failed at Stripe, and always will. */
export const FAILED_BEFORE = 'failed_before';

/** The connection broke, or nobody answered in time. */
export const NO_ANSWER = 'no_answer';

/** It answered, and not as Stripe does. */
export const UNREADABLE = 'unreadable_answer';

/** An error of the SDK, whichever copy of it threw: https://docs.stripe.com/api/errors */
const stripeErrorSchema = z.object({
  type: z.string().startsWith('Stripe'),
  statusCode: z.number().optional(),
  code: z.string().max(100).optional().catch(undefined),
  param: z.string().max(100).optional().catch(undefined),
  message: z.string().catch(''),
  requestId: z.string().max(100).optional().catch(undefined),
  headers: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
type StripeFailure = z.infer<typeof stripeErrorSchema>;

/** Codes that say more than their status: https://docs.stripe.com/error-codes */
const LATER_CODES: ReadonlySet<unknown> = new Set(['lock_timeout', 'idempotency_key_in_use', 'rate_limit']);
const KEY_CODES: ReadonlySet<unknown> = new Set([
  'api_key_expired',
  'platform_api_key_expired',
  'secret_key_required',
]);
const ACCOUNT_CODES: ReadonlySet<unknown> = new Set(['testmode_charges_only', 'account_invalid']);
const REFUSING: ReadonlySet<unknown> = new Set([400, 402, 404]);
/** "No such ...; a similar object exists in live mode, but a test mode key was used to make this request." */
const OTHER_MODE = /exists in (live|test) mode/;

/** What to do after a call that threw. Anything that Stripe did not say in its own form proves nothing. */
export function toAppError(error: unknown): unknown {
  const failure = stripeErrorSchema.safeParse(error).data;
  if (failure === undefined) return error;
  const problem = findKeyProblem(failure);
  if (problem !== null) {
    return new AppError('gateway_misconfigured', { provider: STRIPE, problem }, causeOf(failure));
  }
  const { statusCode, code, param } = failure;
  if (REFUSING.has(statusCode) && !LATER_CODES.has(code)) {
    const reason = code ?? (param === undefined ? nameOf(failure) : `invalid_${param}`);
    return new AppError('provider_refused', { provider: STRIPE, reason }, causeOf(failure));
  }
  return new AppError(
    'provider_unavailable',
    { provider: STRIPE, problem: sayProblem(failure) },
    causeOf(failure),
  );
}

function findKeyProblem({ statusCode, code, message }: StripeFailure) {
  if (code === 'livemode_mismatch' || OTHER_MODE.test(message)) return 'wrong_mode';
  if (statusCode === 401 || KEY_CODES.has(code)) return 'key_refused';
  return statusCode === 403 || ACCOUNT_CODES.has(code) ? 'not_allowed' : null;
}

function sayProblem({ type, statusCode, headers }: StripeFailure): string {
  if (statusCode === undefined) return type === 'StripeConnectionError' ? NO_ANSWER : UNREADABLE;
  const isReplayed = headers?.['idempotent-replayed'] === 'true';
  return isReplayed && statusCode >= 500 ? FAILED_BEFORE : `status_${statusCode}`;
}

function nameOf({ type }: StripeFailure): string {
  return type === 'StripeIdempotencyError' ? 'idempotency_error' : 'invalid_request';
}

/** Without Stripe's sentence, which may repeat what a customer typed. */
function causeOf({ type, statusCode, code, requestId }: StripeFailure): ErrorOptions {
  return {
    cause: new Error([type, statusCode, code, requestId].filter((part) => part !== undefined).join(' ')),
  };
}
