import type { Mode } from '../../../../domain/merchant/merchant.js';

/** Keys of an account at Stripe, and where its API is. */
export interface StripeAccount {
  /** `sk_test_...`, `sk_live_...` or a restricted key, `rk_...`. */
  readonly secretKey: string;
  /** An origin; null: Stripe's own. */
  readonly apiUrl: string | null;
}

/** Whose money a key moves (https://docs.stripe.com/keys#test-live-modes); null when it is no secret key. */
export function readModeOfKey(secretKey: string): Mode | null {
  const mode = /^[sr]k_(test|live)_\w+$/.exec(secretKey)?.[1];
  return mode === 'test' || mode === 'live' ? mode : null;
}

/** Where customers pay, for pages that lead there. */
export function findCheckoutOrigin({ apiUrl }: Pick<StripeAccount, 'apiUrl'>): string {
  return apiUrl === null ? 'https://checkout.stripe.com' : new URL(apiUrl).origin;
}
