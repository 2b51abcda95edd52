import type { Clock } from '../../../ports/clock.js';
import type { Logger } from '../../../ports/logger.js';
import type { PaymentGateway } from '../../../ports/payment-gateway.js';
import { findAmountProblem } from './amounts/find-amount-problem.js';
import { makeCheckouts } from './attempts/make-checkouts.js';
import { makeListChanges } from './books/make-list-changes.js';
import { makeListPayouts } from './books/make-list-payouts.js';
import { makeDisputes } from './disputes/make-disputes.js';
import { makeRefunds } from './refunds/make-refunds.js';
import { makeVerifyWebhook } from './webhooks/make-verify-webhook.js';
import { makeCallStripe } from './wire/call-stripe.js';
import { makeWithKey } from './wire/make-with-key.js';
import { makeOpenStripe, type StripeClientOptions } from './wire/open-stripe.js';
import { readModeOfKey } from './wire/stripe-account.js';
import { STRIPE } from './wire/to-app-error.js';

export interface StripeGatewayDeps extends StripeClientOptions {
  /** `whsec_...`; two while one takes the place of the other. */
  readonly webhookSecrets: readonly string[];
  /** Null: the operator's. */
  readonly accountId: string | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** An account at Stripe, whose key says whether its money is real. */
export function createStripeGateway(deps: StripeGatewayDeps): PaymentGateway {
  const { accountId, clock, logger } = deps;
  const account = { accountId, mode: readModeOfKey(deps.secretKey) };
  const call = makeCallStripe(makeOpenStripe(deps));
  const withKey = makeWithKey();
  return {
    provider: STRIPE,
    accountId,
    capabilities: { refunds: 'in_parts', listsChanges: true, listsPayouts: true, takesEvidence: true },
    serves: ({ mode }) => mode === account.mode,
    findAmountProblem,
    ...makeCheckouts({ call, withKey, clock }),
    ...makeRefunds(call, withKey),
    ...makeDisputes(call, withKey),
    listChanges: makeListChanges({ call, clock, logger, account }),
    listPayouts: makeListPayouts(call),
    verifyWebhook: makeVerifyWebhook(deps.webhookSecrets, account),
  };
}
