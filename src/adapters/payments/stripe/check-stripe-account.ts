import { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { Mode } from '../../../domain/merchant/merchant.js';
import type { GatewayStanding } from '../../../domain/payment/gateway-standing.js';
import { makeCallStripe } from './wire/call-stripe.js';
import { makeOpenStripe, type StripeClientOptions } from './wire/open-stripe.js';
import { readModeOfKey } from './wire/stripe-account.js';
import { integer, stripeId, toDate } from './wire/stripe-objects.js';
import { STRIPE } from './wire/to-app-error.js';

const names = z.array(z.string()).nullish();

/** https://docs.stripe.com/api/accounts/object#account_object-requirements */
const requirementsSchema = z
  .object({
    currently_due: names,
    past_due: names,
    current_deadline: integer.nullish(),
    disabled_reason: z.string().nullish(),
    errors: z.array(z.object({ reason: z.string() })).nullish(),
  })
  .nullish();

/** https://docs.stripe.com/api/accounts/object */
const accountSchema = z.object({
  id: stripeId,
  charges_enabled: z.boolean(),
  payouts_enabled: z.boolean().default(true),
  // What is asked for is a help to people; an answer in another shape is none.
  requirements: requirementsSchema.catch(null),
  default_currency: z.string().nullish(),
  business_profile: z.object({ name: z.string().nullish() }).nullish(),
  settings: z.object({ dashboard: z.object({ display_name: z.string().nullish() }).nullish() }).nullish(),
});

/** What an account at Stripe says of itself. */
export interface StripeAccountReport {
  /** `acct_...` */
  readonly accountRef: string;
  readonly displayName: string | null;
  readonly standing: GatewayStanding;
  readonly mode: Mode;
  /** What it is paid out in, in upper case; null: not said. */
  readonly currency: string | null;
}

/**
 * A harmless call that only right keys pass: https://docs.stripe.com/api/accounts/retrieve. Throws AppError
 * `gateway_misconfigured`, also for what is no secret key at all, or `provider_unavailable` when nobody can tell now.
 */
export async function checkStripeAccount(options: StripeClientOptions): Promise<StripeAccountReport> {
  const mode = readModeOfKey(options.secretKey);
  if (mode === null)
    throw new AppError('gateway_misconfigured', { provider: STRIPE, problem: 'key_refused' });
  const call = makeCallStripe(makeOpenStripe(options));
  const account = await call(accountSchema, (stripe) => stripe.accounts.retrieveCurrent());
  return {
    accountRef: account.id,
    displayName: account.settings?.dashboard?.display_name || account.business_profile?.name || null,
    standing: toStanding(account),
    mode,
    currency: account.default_currency?.toUpperCase() ?? null,
  };
}

/** One that Stripe still reviews may not take payments. */
function toStanding(account: z.infer<typeof accountSchema>): GatewayStanding {
  const { charges_enabled: charges, payouts_enabled: payouts, requirements } = account;
  return {
    ...{ charges, payouts },
    due: requirements?.currently_due ?? [],
    pastDue: requirements?.past_due ?? [],
    deadline: requirements?.current_deadline ? toDate(requirements.current_deadline) : null,
    reason: requirements?.disabled_reason ?? null,
    errors: requirements?.errors?.map(({ reason }) => reason) ?? [],
  };
}
