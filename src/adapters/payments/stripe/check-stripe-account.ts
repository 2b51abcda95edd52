import { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { Mode } from '../../../domain/merchant/merchant.js';
import { makeCallStripe } from './wire/call-stripe.js';
import { makeOpenStripe, type StripeClientOptions } from './wire/open-stripe.js';
import { readModeOfKey } from './wire/stripe-account.js';
import { stripeId } from './wire/stripe-objects.js';
import { STRIPE } from './wire/to-app-error.js';

/** https://docs.stripe.com/api/accounts/object */
const accountSchema = z.object({
  id: stripeId,
  charges_enabled: z.boolean(),
  default_currency: z.string().nullish(),
  business_profile: z.object({ name: z.string().nullish() }).nullish(),
  settings: z.object({ dashboard: z.object({ display_name: z.string().nullish() }).nullish() }).nullish(),
});

/** What an account at Stripe says of itself. */
export interface StripeAccountReport {
  /** `acct_...` */
  readonly accountRef: string;
  readonly displayName: string | null;
  /** Whether it may take payments: one that Stripe still reviews may not. */
  readonly chargesEnabled: boolean;
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
    chargesEnabled: account.charges_enabled,
    mode,
    currency: account.default_currency?.toUpperCase() ?? null,
  };
}
